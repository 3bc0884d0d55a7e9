import { lookAgainMs, stockOf } from '@hongbao/domain'
import { type Id, SECOND, type Timestamp } from '@hongbao/types'
import { raiseAlert, raiseQuietly } from '../alerts/raise-alert'
import { allotmentOf } from '../allotments'
import type { CampaignHead } from '../campaigns/all-campaigns'
import { getCampaign } from '../campaigns/get-campaign'
import { movingOf } from '../campaigns/moving-campaigns'
import { inLanes } from '../in-lanes'
import { inParts } from '../in-parts'
import {
  insertOrUpdate,
  oneOf,
  type Ports,
  type Reconciliation,
  type ReconciliationResult,
  StoreFault,
} from '../ports'
import { hotCampaigns } from '../stock/hot-campaigns'
import { newRun, type Run, timeFor } from '../upkeep/run'

/** What a run did, for its log. */
export type Reconciled = Record<ReconciliationResult, number>

/** A run begins no campaign after this time. The next run begins with the campaigns that have waited longest. */
const RUN_MS = 15 * SECOND
/** Campaigns that are looked at at once: a look at a busy one waits most of the time. */
const LANES = 5
/** How many campaigns are looked at again whose books held when their last lease was settled. */
const RESTING_A_RUN = 20
/** How many campaigns are looked at that nobody has looked at and nobody claims from. */
const UNSEEN_A_RUN = 200
const RECORDS_A_FIND = 500
/** Broken looks that raise an alert, and the most looks at one campaign. */
const CONFIRMED = 2
const LOOKS = 4
const PAUSE_MS = 500

/**
 * Looks at a campaign's books until one look holds or two are broken. A broken look does not count when the campaign
 * was given more stock after it was read: the look then counted claims on stock that it did not know.
 */
const reconcile = async (ports: Ports, campaign: CampaignHead): Promise<ReconciliationResult> => {
  let known: CampaignHead = campaign
  let broken = 0
  for (let n = 0; n < LOOKS; n++) {
    const result = await allotmentOf(known).look(ports, known)
    if (result === 'holds') return 'holds'
    const newer = (await getCampaign(ports, known._id)) ?? known
    const sameStock = newer.stockRevision === known.stockRevision
    if (result === 'broken' && sameStock && ++broken === CONFIRMED) return 'broken'
    known = newer
    await ports.clock.sleep(PAUSE_MS)
  }
  return 'unsure'
}

const record = async (ports: Ports, _id: Id, result: ReconciliationResult, isHot: boolean): Promise<void> => {
  const put = { at: ports.clock.now(), result, rests: result === 'holds' && !isHot }
  await insertOrUpdate(ports, 'reconciliations', { _id, ...put }, { put })
}

/** One campaign's trouble is its own: it is named in an alert, recorded, and the next campaign gets its turn. */
const reconcileAlone = async (
  ports: Ports,
  campaign: CampaignHead,
  run: Run,
): Promise<ReconciliationResult> => {
  const { _id: subject } = campaign
  const isHot = run.seen.hot.has(subject)
  try {
    const result = await reconcile(ports, campaign)
    if (result === 'broken') await raiseAlert(ports, { rule: 'conservation-broken', subject, detail: {} })
    await record(ports, subject, result, isHot)
    return result
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    run.seen.unfinished = true
    await raiseQuietly(ports, { rule: 'books-unread', subject, detail: {} })
    await record(ports, subject, 'unsure', isHot).catch(() => undefined)
    return 'unsure'
  }
}

const recordsOf = async (ports: Ports, campaigns: readonly CampaignHead[]) => {
  const ids = campaigns.map(({ _id }) => _id)
  const pages = await inLanes(inParts(ids, RECORDS_A_FIND), LANES, (part) =>
    ports.documents.find('reconciliations', { _id: oneOf(part) }),
  )
  return new Map(pages.flat().map((one) => [one._id, one]))
}

/**
 * Whether a campaign is looked at again: a large one, whose claims take long to count, more seldom. A small one always
 * is, also when the clock of the run that looked last was ahead.
 */
const isDue = ({ schedule }: CampaignHead, last: Reconciliation | undefined, now: Timestamp): boolean => {
  const againMs = lookAgainMs(stockOf(schedule))
  return last === undefined || againMs === 0 || now - last.at >= againMs
}

type Turns = {
  /** Campaigns that people claim from, or whose last lease was settled after the last look. */
  readonly moved: readonly CampaignHead[]
  /** The others: first those that nobody ever looked at. */
  readonly resting: readonly CampaignHead[]
}

/** The campaigns whose stock can move, those that have waited longest first. */
const turnsOf = async (ports: Ports, run: Run): Promise<Turns> => {
  const now = ports.clock.now()
  const campaigns = movingOf(await run.heads(), now)
  const records = await recordsOf(ports, campaigns)
  const at = ({ _id }: CampaignHead): number => records.get(_id)?.at ?? 0
  const due = campaigns
    .filter((campaign) => isDue(campaign, records.get(campaign._id), now))
    .sort((a, b) => at(a) - at(b))
  const hasMoved = ({ _id }: CampaignHead): boolean =>
    run.seen.hot.has(_id) || records.get(_id)?.rests === false
  const resting = due.filter((campaign) => !hasMoved(campaign))
  const unseen = resting.filter(({ _id }) => !records.has(_id)).slice(0, UNSEEN_A_RUN)
  const seen = resting.filter(({ _id }) => records.has(_id)).slice(0, RESTING_A_RUN)
  return { moved: due.filter(hasMoved), resting: [...unseen, ...seen] }
}

/**
 * Checks that no unit was lost or made: claims + units left + unclaimed units of open leases = stock
 * (docs/claim-protocol.md, invariants 1 and 4). It changes no stock. Broken books raise an alert.
 */
export const reconcileStock = async (ports: Ports, run: Run = newRun(ports)): Promise<Reconciled> => {
  const isOver = timeFor(ports, run, RUN_MS)
  for (const id of await hotCampaigns(ports)) run.seen.hot.add(id)
  const { moved, resting } = await turnsOf(ports, run)
  const results = await inLanes(
    [...moved, ...resting],
    LANES,
    (campaign) => reconcileAlone(ports, campaign, run),
    isOver,
  )
  if (results.length < moved.length) run.seen.unfinished = true
  const done: Reconciled = { holds: 0, broken: 0, unsure: 0 }
  for (const result of results) done[result]++
  return done
}

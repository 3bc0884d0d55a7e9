import type { Campaign, Id } from '@hongbao/types'
import { raiseAlert } from '../alerts/raise-alert'
import { allotmentOf } from '../allotments'
import { getCampaign } from '../campaigns/get-campaign'
import { movingCampaigns } from '../campaigns/moving-campaigns'
import { insertOrUpdate, type Ports, type ReconciliationResult } from '../ports'

/** What a run did, for its log. */
export type Reconciled = Record<ReconciliationResult, number>

/** A run begins no campaign after this time. The next run begins with the campaigns that have waited longest. */
const RUN_MS = 15_000
/** Broken looks that raise an alert, and the most looks at one campaign. */
const CONFIRMED = 2
const LOOKS = 4
const PAUSE_MS = 500

/**
 * Looks at a campaign's books until one look holds or two are broken. A broken look does not count when the campaign
 * was given more stock after it was read: the look then counted claims on stock that it did not know.
 */
const reconcile = async (ports: Ports, campaign: Campaign): Promise<ReconciliationResult> => {
  let known = campaign
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

const record = async (ports: Ports, _id: Id, result: ReconciliationResult): Promise<void> => {
  const at = ports.clock.now()
  await insertOrUpdate(ports, 'reconciliations', { _id, at, result }, { put: { at, result } })
}

/** The campaigns whose stock can move, those that have waited longest first. */
const inTurn = async (ports: Ports): Promise<Campaign[]> => {
  const [campaigns, records] = [
    await movingCampaigns(ports),
    await ports.documents.find('reconciliations', {}),
  ]
  const reconciledAt = new Map(records.map(({ _id, at }) => [_id, at]))
  const at = ({ _id }: Campaign): number => reconciledAt.get(_id) ?? 0
  return campaigns.sort((a, b) => at(a) - at(b))
}

/**
 * Checks that no unit was lost or made: claims + units left + unclaimed units of open leases = stock
 * (docs/claim-protocol.md, invariants 1 and 4). It changes no stock. Broken books raise an alert.
 */
export const reconcileStock = async (ports: Ports): Promise<Reconciled> => {
  const until = ports.clock.now() + RUN_MS
  const done: Reconciled = { holds: 0, broken: 0, unsure: 0 }
  for (const campaign of await inTurn(ports)) {
    if (ports.clock.now() >= until) break
    const result = await reconcile(ports, campaign)
    if (result === 'broken')
      await raiseAlert(ports, { rule: 'conservation-broken', subject: campaign._id, detail: {} })
    await record(ports, campaign._id, result)
    done[result]++
  }
  return done
}

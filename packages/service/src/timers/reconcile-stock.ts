import { bucketsOf, isConserved, unitsOf } from '@hongbao/domain'
import type { Campaign, Id } from '@hongbao/types'
import { raiseAlert } from '../alerts/raise-alert'
import { movingCampaigns } from '../campaigns/moving-campaigns'
import { type Bucket, beginsWith, oneOf, type Ports, type ReconciliationResult } from '../ports'

/** What a run did, for its log. */
export type Reconciled = Record<ReconciliationResult, number>

/** A run takes no longer than this; the next goes on with the campaigns that have waited longest. */
const RUN_MS = 15_000
/** A full bucket has about 80 KB and an answer 1 MB at most. */
const BUCKETS_A_FIND = 10
const UNITS_A_FIND = 500
/** Looks that must agree before anybody is alarmed, and how many are tried. */
const CONFIRMED = 2
const LOOKS = 4
const PAUSE_MS = 500

const inParts = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))

const bucketsIn = async (ports: Ports, ids: readonly string[]): Promise<Bucket[]> => {
  const buckets: Bucket[] = []
  for (const part of inParts(ids, BUCKETS_A_FIND)) {
    buckets.push(...(await ports.documents.find('buckets', { _id: oneOf(part) })))
  }
  return buckets
}

const openLeases = (buckets: readonly Bucket[]) =>
  buckets.flatMap(({ leases }) =>
    Object.entries(leases).flatMap(([id, entry]) => (entry === 0 ? [] : [{ id, size: entry.k }])),
  )

const countClaimsOn = async (ports: Ports, units: readonly string[]): Promise<number> => {
  let claims = 0
  for (const part of inParts(units, UNITS_A_FIND)) {
    const holders = await ports.documents.find('claims', { unit: oneOf(part) }, { fields: ['void'] })
    claims += holders.filter((holder) => !('void' in holder)).length
  }
  return claims
}

/** By the beginning of their ids, which a claim keeps when its person is forgotten. A tombstone's begins with `void:`. */
export const countClaims = (ports: Ports, campaignId: Id): Promise<number> =>
  ports.documents.count('claims', { _id: beginsWith(`${campaignId}:`) })

const sumOf = <T>(all: readonly T[], value: (one: T) => number): number =>
  all.reduce((sum, one) => sum + value(one), 0)

const sortedText = (buckets: readonly Bucket[]): string =>
  JSON.stringify([...buckets].sort((a, b) => (a._id < b._id ? -1 : 1)))

/** One look at a campaign's books; `unsure` when a bucket changed meanwhile. */
const look = async (ports: Ports, { _id, schedule }: Campaign): Promise<ReconciliationResult> => {
  const ids = schedule.drops.flatMap((drop) => bucketsOf(_id, drop).map(({ id }) => id))
  const buckets = await bucketsIn(ports, ids)
  const leases = openLeases(buckets)
  const claimsBefore = await countClaims(ports, _id)
  const units = leases.flatMap(({ id, size }) => unitsOf(id, size))
  const claimsOfOpenLeases = await countClaimsOn(ports, units)
  const claimsAfter = await countClaims(ports, _id)
  const stock = sumOf(schedule.drops, (drop) => drop.stock)
  if (claimsAfter > stock) return 'broken'
  if (sortedText(buckets) !== sortedText(await bucketsIn(ports, ids))) return 'unsure'
  const left = sumOf(buckets, (bucket) => bucket.left)
  const leased = sumOf(leases, ({ size }) => size)
  const books = { stock, left, leased, claimsOfOpenLeases, claimsBefore, claimsAfter }
  return isConserved(books) ? 'holds' : 'broken'
}

/**
 * One look that finds all in order is enough; a broken one must be confirmed, and counts for nothing when the campaign
 * was given more stock since it was read: then claims on that were counted, and the stock was not.
 */
const reconcile = async (ports: Ports, campaign: Campaign): Promise<ReconciliationResult> => {
  let known = campaign
  let broken = 0
  for (let n = 0; n < LOOKS; n++) {
    const result = await look(ports, known)
    if (result === 'holds') return 'holds'
    const newer = (await ports.documents.get('campaigns', known._id)) ?? known
    const sameStock = newer.stockRevision === known.stockRevision
    if (result === 'broken' && sameStock && ++broken === CONFIRMED) return 'broken'
    known = newer
    await ports.clock.sleep(PAUSE_MS)
  }
  return 'unsure'
}

const record = async (ports: Ports, _id: Id, result: ReconciliationResult): Promise<void> => {
  const at = ports.clock.now()
  if ((await ports.documents.insert('reconciliations', { _id, at, result })) === 'inserted') return
  await ports.documents.updateOne('reconciliations', { _id }, { put: { at, result } })
}

/** Those that have waited longest first. */
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
 * Checks that no unit was lost or made: claims + units left + units of open leases that nobody has = stock
 * (docs/claim-protocol.md, invariants 1 and 4). It changes no stock; what does not hold raises an alert.
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

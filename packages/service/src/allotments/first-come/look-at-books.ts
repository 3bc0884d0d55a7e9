import { allBucketsOf, isConserved, stockOf, unitsOf } from '@hongbao/domain'
import type { Campaign } from '@hongbao/types'
import { inParts } from '../../in-parts'
import { type Bucket, oneOf, type Ports, type ReconciliationResult } from '../../ports'
import { countClaims } from '../../stock/count-claims'

/** A full bucket has about 80 KB and an answer 1 MB at most. */
const BUCKETS_A_FIND = 10
const UNITS_A_FIND = 500

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

const sumOf = <T>(all: readonly T[], value: (one: T) => number): number =>
  all.reduce((sum, one) => sum + value(one), 0)

const sortedText = (buckets: readonly Bucket[]): string =>
  JSON.stringify([...buckets].sort((a, b) => (a._id < b._id ? -1 : 1)))

/**
 * Checks: claims + units left + unclaimed units of open leases = stock (docs/claim-protocol.md, invariants 1 and 4).
 */
export const lookAtBooks = async (
  ports: Ports,
  { _id, schedule }: Campaign,
): Promise<ReconciliationResult> => {
  const ids = allBucketsOf(_id, schedule).map(({ id }) => id)
  const buckets = await bucketsIn(ports, ids)
  // A drop is being taken back, and the campaign was read before that.
  if (buckets.some(({ closed }) => closed)) return 'unsure'
  const leases = openLeases(buckets)
  const claimsBefore = await countClaims(ports, _id)
  const units = leases.flatMap(({ id, size }) => unitsOf(id, size))
  const claimsOfOpenLeases = await countClaimsOn(ports, units)
  const claimsAfter = await countClaims(ports, _id)
  const stock = stockOf(schedule)
  if (claimsAfter > stock) return 'broken'
  if (sortedText(buckets) !== sortedText(await bucketsIn(ports, ids))) return 'unsure'
  const left = sumOf(buckets, (bucket) => bucket.left)
  const leased = sumOf(leases, ({ size }) => size)
  const books = { stock, left, leased, claimsOfOpenLeases, claimsBefore, claimsAfter }
  return isConserved(books) ? 'holds' : 'broken'
}

import { createHash } from 'node:crypto'
import { allBucketsOf, isConserved, stockOf } from '@hongbao/domain'
import type { CampaignHead } from '../../campaigns/all-campaigns'
import { inLanes } from '../../in-lanes'
import { inParts } from '../../in-parts'
import { type Bucket, oneOf, type Ports, type ReconciliationResult } from '../../ports'
import { countClaims } from '../../stock/count-claims'
import { claimedOf, openUnitsOf } from '../../stock/open-leases'

/** A bucket has 100 KB at most (stock/remove-settled.ts) and an answer 1 MB. */
const BUCKETS_A_FIND = 8
/** How many of these are read at once, so that a campaign of thousands of buckets is never in memory as a whole. */
const LANES = 5

/** What a look keeps of a bucket. `digest` tells whether anything in the document has changed. */
type BookPage = {
  readonly id: string
  readonly left: number
  readonly closed: boolean
  readonly units: readonly string[]
  readonly digest: string
}

const pageOf = (bucket: Bucket): BookPage => ({
  id: bucket._id,
  left: bucket.left,
  closed: bucket.closed === true,
  units: openUnitsOf(bucket),
  digest: createHash('sha1').update(JSON.stringify(bucket)).digest('hex'),
})

const readBooks = async (ports: Ports, ids: readonly string[]): Promise<BookPage[]> => {
  const pages = await inLanes(inParts(ids, BUCKETS_A_FIND), LANES, async (part) =>
    (await ports.documents.find('buckets', { _id: oneOf(part) })).map(pageOf),
  )
  return pages.flat()
}

const sumOf = <T>(all: readonly T[], value: (one: T) => number): number =>
  all.reduce((sum, one) => sum + value(one), 0)

const digestOf = (pages: readonly BookPage[]): string =>
  pages
    .map(({ id, digest }) => `${id} ${digest}`)
    .sort()
    .join()

/**
 * Checks: claims + units left + unclaimed units of open leases = stock (docs/claim-protocol.md, invariants 1 and 4).
 */
export const lookAtBooks = async (
  ports: Ports,
  { _id, schedule }: CampaignHead,
): Promise<ReconciliationResult> => {
  const ids = allBucketsOf(_id, schedule).map(({ id }) => id)
  const buckets = await readBooks(ports, ids)
  // A drop is being taken back, and the campaign was read before that.
  if (buckets.some(({ closed }) => closed)) return 'unsure'
  const claimsBefore = await countClaims(ports, _id)
  const units = buckets.flatMap((bucket) => bucket.units)
  const claimsOfOpenLeases = (await claimedOf(ports, units)).size
  const claimsAfter = await countClaims(ports, _id)
  const stock = stockOf(schedule)
  if (claimsAfter > stock) return 'broken'
  if (digestOf(buckets) !== digestOf(await readBooks(ports, ids))) return 'unsure'
  const left = sumOf(buckets, (bucket) => bucket.left)
  const books = { stock, left, leased: units.length, claimsOfOpenLeases, claimsBefore, claimsAfter }
  return isConserved(books) ? 'holds' : 'broken'
}

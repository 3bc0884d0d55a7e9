import type { Bucket, Ports } from '../ports'

/** So many entries of settled leases, of about 40 bytes each, stay in a bucket before they are removed. */
export const SETTLED_KEPT = 500
/** The most entries that one update removes. */
const REMOVED_AT_ONCE = 2_000

const settledIn = ({ leases }: Bucket): string[] =>
  Object.entries(leases).flatMap(([id, entry]) => (entry === 0 ? [id] : []))

/**
 * Removes the entries of settled leases from a bucket that has too many. The same update raises the bucket's
 * generation, so that a late take of such a lease is refused, because it names an older generation
 * (docs/claim-protocol.md, rule 9). Answers whether the bucket has few enough entries now.
 */
export const removeSettled = async (ports: Ports, bucket: Bucket, kept: number): Promise<boolean> => {
  const { _id, generation } = bucket
  const settled = settledIn(bucket)
  if (generation === undefined || settled.length <= kept) return true
  const erase = settled.slice(0, REMOVED_AT_ONCE).map((id) => `leases.${id}`)
  return ports.documents.updateOne(
    'buckets',
    { _id, generation },
    { put: { generation: generation + 1 }, erase },
  )
}

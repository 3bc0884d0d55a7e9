import { absent, below, type Ports } from '../ports'

/** A moment that no clock reaches. Nothing is leased from a bucket that opens then. */
export const OUT_OF_REACH = new Date(Date.UTC(9999, 0, 1))

/**
 * An operator's write to a bucket. A bucket that has seen a higher revision refuses it, so that a late write changes
 * nothing. Repeating it is safe. Buckets that were stored before changes had revisions have none.
 */
export const writeBucket = async (
  ports: Ports,
  _id: string,
  revision: number,
  put: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const change = { put: { ...put, revision } }
  const filter = { _id, revision: below(revision) }
  if (await ports.documents.updateOne('buckets', filter, change)) return
  await ports.documents.updateOne('buckets', { _id, revision: absent }, change)
}

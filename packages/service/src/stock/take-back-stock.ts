import { bucketsOf } from '@hongbao/domain'
import type { ChangeResult, Drop, Id } from '@hongbao/types'
import type { Ports } from '../ports'
import { closeStock } from './move-stock'
import { writeBucket } from './write-bucket'

/** The second step of a change comes after its first and before the next change. */
const secondStep = (revision: number): number => revision + 0.5

const wasEverLeased = async (ports: Ports, bucketId: string): Promise<boolean> => {
  const bucket = await ports.documents.get('buckets', bucketId)
  if (!bucket) return false
  const { leases, generation = 0 } = bucket
  return generation > 0 || Object.keys(leases).length > 0
}

/**
 * Takes a drop's units back if nobody took a lease of them. First every bucket is put out of reach, so that nothing
 * more is leased. Only then the buckets are read, so that every run reads the same, for good. If a lease was ever
 * taken, the drop had opened, and its buckets open again. Otherwise they stay, empty and closed, so that a late
 * insert is refused (docs/claim-protocol.md, Changes).
 */
export const takeBackStock = async (
  ports: Ports,
  campaignId: Id,
  drop: Drop,
  revision: number,
): Promise<ChangeResult> => {
  await closeStock(ports, campaignId, drop, revision)
  const ids = bucketsOf(campaignId, drop).map(({ id }) => id)
  let opened = false
  for (const id of ids) opened ||= await wasEverLeased(ports, id)
  const put = opened ? { opensAt: new Date(drop.opensAt) } : { left: 0, closed: true }
  for (const id of ids) await writeBucket(ports, id, secondStep(revision), put)
  return opened ? 'had-opened' : 'taken-back'
}

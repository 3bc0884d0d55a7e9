import { firstLeaseSize, nextLeaseSize } from '@hongbao/domain'
import { type HeldLease, type HeldStock, holdLease, leaveForTake } from '../instance'
import { absent, atLeast, type Level, type Ports, past, present } from '../ports'

/** The entry of a lease that is not settled is an object; a settled one is 0 and has no `k`. */
export const unsettled = (leaseId: string) => ({ [`leases.${leaseId}.k`]: present })

const take = (ports: Ports, lease: HeldLease, settling: HeldLease | undefined): Promise<boolean> =>
  ports.documents.updateOne(
    'buckets',
    {
      _id: lease.bucketId,
      opensAt: past,
      left: atLeast(lease.size),
      generation: lease.generation ?? absent,
      [`leases.${lease.id}`]: absent,
      ...(settling && unsettled(settling.id)),
    },
    {
      add: { left: -lease.size, open: settling ? 0 : 1 },
      put: {
        [`leases.${lease.id}`]: { k: lease.size, at: lease.takenAt },
        ...(settling && { [`leases.${settling.id}`]: 0 }),
      },
    },
  )

/**
 * Takes `size` units of a bucket with one conditional update (docs/claim-protocol.md, rules 1 and 2). The same update
 * settles this instance's last lease of the same bucket if every unit of that lease was surely claimed. False when
 * the bucket has too few units, has not opened or is of another generation than `from` says. The name of a lease is never
 * used again. Reclaim settles every other lease, also one whose take ended in a fault.
 */
export const takeLease = async (
  ports: Ports,
  held: HeldStock,
  { _id: bucketId, generation }: Pick<Level, '_id' | 'generation'>,
  size: number,
): Promise<boolean> => {
  const spent = leaveForTake(held, bucketId)
  const lease: HeldLease = {
    id: ports.chance.name(),
    bucketId,
    generation,
    size,
    takenAt: ports.clock.now(),
    consumed: 0,
  }
  const taken = await take(ports, lease, spent)
  if (taken) holdLease(held, lease)
  return taken
}

/** How many units to take next, by how long the last lease lasted. `stock`: all units of the open buckets. */
export const wantedSize = (ports: Ports, held: HeldStock, stock: number): number => {
  const { lease, lastSize = firstLeaseSize(stock) } = held
  return lease ? nextLeaseSize(lastSize, ports.clock.now() - lease.takenAt) : lastSize
}

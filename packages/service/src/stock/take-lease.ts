import { firstLeaseSize, nextLeaseSize, unitsOf } from '@hongbao/domain'
import type { HeldLease, HeldStock } from '../instance'
import { absent, atLeast, type Ports, past, present, StoreFault } from '../ports'

/** The entry of a lease that is not settled is an object; a settled one is 0 and has no `k`. */
export const unsettled = (leaseId: string) => ({ [`leases.${leaseId}.k`]: present })

const isSpent = (lease: HeldLease | undefined): lease is HeldLease =>
  lease !== undefined && lease.consumed === lease.size

/** Closes a lease whose every unit is surely a claim. If that fails, reclaim will find it and do the same. */
const closeSpent = async (ports: Ports, spent: HeldLease): Promise<void> => {
  const filter = { _id: spent.bucketId, ...unsettled(spent.id) }
  const change = { add: { open: -1 }, put: { [`leases.${spent.id}`]: 0 } }
  await ports.documents.updateOne('buckets', filter, change).catch(unlessStoreFault)
}

const unlessStoreFault = (error: unknown): void => {
  if (!(error instanceof StoreFault)) throw error
}

const take = (ports: Ports, lease: HeldLease, settling: HeldLease | undefined): Promise<boolean> =>
  ports.documents.updateOne(
    'buckets',
    {
      _id: lease.bucketId,
      opensAt: past,
      left: atLeast(lease.size),
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

const hold = (held: HeldStock, lease: HeldLease): void => {
  held.units.push(...unitsOf(lease.id, lease.size).map((unit) => ({ lease, unit })))
  held.lastSize = lease.size
  held.lease = lease
}

/**
 * Takes `size` units of a bucket with one conditional update (docs/claim-protocol.md, rules 1 and 2), settling this
 * instance's last lease of the same bucket on the way if every unit of it was surely claimed. False when the bucket
 * has too few or has not opened. The name of a lease is never used again, whatever became of it; a fault
 * leaves it to reclaim.
 */
export const takeLease = async (
  ports: Ports,
  held: HeldStock,
  bucketId: string,
  size: number,
): Promise<boolean> => {
  const spent = isSpent(held.lease) ? held.lease : undefined
  held.lease = undefined
  const lease: HeldLease = {
    id: ports.chance.name(),
    bucketId,
    size,
    takenAt: ports.clock.now(),
    consumed: 0,
  }
  const settling = spent?.bucketId === bucketId ? spent : undefined
  const taken = await take(ports, lease, settling)
  if (taken) hold(held, lease)
  if (spent && !(taken && settling)) await closeSpent(ports, spent)
  return taken
}

/** How many units of so many in all to ask for next, from how long the last lease lasted. */
export const wantedSize = (ports: Ports, held: HeldStock, stock: number): number => {
  const { lease, lastSize = firstLeaseSize(stock) } = held
  return lease ? nextLeaseSize(lastSize, ports.clock.now() - lease.takenAt) : lastSize
}

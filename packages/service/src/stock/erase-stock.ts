import { bucketsOf } from '@hongbao/domain'
import type { Drop, Id } from '@hongbao/types'
import type { Ports } from '../ports'

/**
 * Empties the buckets of a drop that is closed for good, once reclaim has settled their last lease. Then every unit
 * name that was ever drawn has a holder, and no late insert succeeds. The empty buckets stay and refuse late writes.
 * False while a lease is open (docs/claim-protocol.md, Archiving).
 */
export const eraseStock = async (ports: Ports, campaignId: Id, drop: Drop): Promise<boolean> => {
  let erased = true
  for (const { id } of bucketsOf(campaignId, drop)) {
    const stub = { put: { left: 0, closed: true, leases: {} } }
    erased = (await ports.documents.updateOne('buckets', { _id: id, open: 0 }, stub)) && erased
  }
  return erased
}

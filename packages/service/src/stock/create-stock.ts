import { bucketsOf } from '@hongbao/domain'
import type { Drop, Id } from '@hongbao/types'
import type { Ports } from '../ports'

/** Inserts the buckets of a drop. Buckets that exist stay as they are. `revision`: of the change that adds the drop. */
export const createStock = async (
  ports: Ports,
  campaignId: Id,
  drop: Drop,
  revision: number,
): Promise<void> => {
  const opensAt = new Date(drop.opensAt)
  for (const { id, units } of bucketsOf(campaignId, drop)) {
    await ports.documents.insert('buckets', {
      _id: id,
      campaignId,
      left: units,
      open: 0,
      opensAt,
      leases: {},
      generation: 0,
      revision,
    })
  }
}

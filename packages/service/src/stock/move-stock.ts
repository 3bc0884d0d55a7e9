import { bucketsOf } from '@hongbao/domain'
import type { Drop, Id } from '@hongbao/types'
import type { Ports } from '../ports'
import { OUT_OF_REACH, writeBucket } from './write-bucket'

/** Sets the moment from which a drop's units can be leased, by the database's own clock. */
const guard = async (
  ports: Ports,
  campaignId: Id,
  drop: Drop,
  revision: number,
  opensAt: Date,
): Promise<void> => {
  for (const { id } of bucketsOf(campaignId, drop)) await writeBucket(ports, id, revision, { opensAt })
}

/** Moves the opening of a drop's units. */
export const moveStock = (
  ports: Ports,
  campaignId: Id,
  drop: Drop,
  revision: number,
  opensAt: number,
): Promise<void> => guard(ports, campaignId, drop, revision, new Date(opensAt))

/** No unit is leased from the drop any more. Late requests change nothing about that. */
export const closeStock = (ports: Ports, campaignId: Id, drop: Drop, revision: number): Promise<void> =>
  guard(ports, campaignId, drop, revision, OUT_OF_REACH)

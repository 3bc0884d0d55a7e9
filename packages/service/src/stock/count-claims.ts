import type { Id } from '@hongbao/types'
import { beginsWith, type Ports } from '../ports'

/** By the beginning of their ids, which a claim keeps when its person is forgotten. A tombstone's begins with `void:`. */
export const countClaims = (ports: Ports, campaignId: Id): Promise<number> =>
  ports.documents.count('claims', { _id: beginsWith(`${campaignId}:`) })

import type { Id } from '@hongbao/types'
import { beginsWith, type Ports } from '../ports'

/**
 * Counts a campaign's claims by the beginning of their ids. A claim keeps its id when its person is forgotten; a
 * tombstone's begins with `void:`.
 */
export const countClaims = (ports: Ports, campaignId: Id): Promise<number> =>
  ports.documents.count('claims', { _id: beginsWith(`${campaignId}:`) })

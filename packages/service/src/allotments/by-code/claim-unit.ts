import type { Campaign } from '@hongbao/types'
import type { Call } from '../../call'
import type { Claimant } from '../../campaigns/claimant'
import { claimId, claimOf, findClaim, insertClaim } from '../../stock/insert-claim'
import type { Allotted } from '../allotting'

/**
 * Claims the unit that a code is, by one insert that two unique keys guard: one claim a person, one claim a code. A person
 * who has a claim keeps it, and the code stays unused. A unit that is taken is read: it is somebody's, or was voided.
 */
export const claimUnit = async (
  { ports }: Call,
  campaign: Campaign,
  claimant: Claimant,
  unit?: string,
): Promise<Allotted> => {
  if (unit === undefined) throw new Error('a code campaign was asked for a unit without a code')
  const result = await insertClaim(ports, claimOf(ports, campaign, claimant, unit))
  if (result === 'claimed' || result === 'already') return result
  if (result === 'unknown') return 'retry'
  if (await findClaim(ports, campaign, claimant)) return 'already'
  const [holder] = await ports.documents.find('claims', { unit }, { fields: ['void'], limit: 1 })
  if (!holder) return 'retry'
  if ('void' in holder) return 'unit-void'
  return holder._id === claimId(campaign._id, claimant.name) ? 'already' : 'unit-used'
}

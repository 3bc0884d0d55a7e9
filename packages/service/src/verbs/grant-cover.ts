import type { Campaign } from '@hongbao/types'
import { heldStock, type Instance } from '../instance'
import type { Ports } from '../ports'
import { claimFromIdleLeases } from '../stock/idle-leases'
import { claimHeldUnit } from '../stock/insert-claim'
import { leaseUnits } from '../stock/lease-units'

/** More than a largest lease holds: every unit of one can turn out to be void before a fresh one is tried. */
const TRIES = 20

/** - `sold-out`: final for all drops that have opened. `retry`: units may come back, or it is not known. */
export type GrantResult = 'claimed' | 'already' | 'sold-out' | 'retry'

/**
 * Gives `person` one unit of an open campaign's stock: never more than the stock in all, never two to one person,
 * whatever is lost, repeated or killed on the way (docs/claim-protocol.md).
 */
export const grantCover = async (
  ports: Ports,
  instance: Instance,
  campaign: Campaign,
  person: string,
): Promise<GrantResult> => {
  const held = heldStock(instance, campaign._id)
  for (let i = 0; i < TRIES; i++) {
    const result = await claimHeldUnit(ports, held, campaign, person)
    if (result === 'claimed' || result === 'already') return result
    if (result === 'unknown') return 'retry'
    if (result !== undefined) continue
    const levels = await leaseUnits(ports, held, campaign)
    if (levels === 'leased') continue
    const last = await claimFromIdleLeases(ports, campaign, person, levels)
    return last === 'nothing-left' ? 'sold-out' : last === 'coming-back' ? 'retry' : last
  }
  return 'retry'
}

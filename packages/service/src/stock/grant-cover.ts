import type { Campaign } from '@hongbao/types'
import { heldStock, type Instance } from '../instance'
import type { Level, Ports } from '../ports'
import { claimFromIdleLeases } from './idle-leases'
import { claimHeldUnit, findClaim } from './insert-claim'
import { leaseUnits } from './lease-units'

/** More than a largest lease holds: every unit of one can turn out to be void before a fresh one is tried. */
const TRIES = 20

/** - `sold-out`: final for all drops that have opened. `retry`: units may come back, or it is not known. */
export type GrantResult = 'claimed' | 'already' | 'sold-out' | 'retry'

/**
 * With more leases than this open, a crowd of instances is using up what it holds, and racing it for that costs more
 * than it brings. Waiting costs no operation and no second call, and leaves the calls to those who can serve them.
 */
const CROWD = 8
const WAIT_FROM_MS = 2_500
const WAIT_SPREAD_MS = 1_000

const isCrowded = (levels: readonly Level[]): boolean =>
  levels.every(({ left }) => left === 0) && levels.reduce((sum, { open }) => sum + open, 0) > CROWD

/** Of any campaign: an instance that waits serves nobody meanwhile. */
const hasNothingToGive = ({ stock }: Instance): boolean =>
  [...stock.values()].every(({ units }) => units.length === 0)

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
  let look: Promise<boolean> | undefined
  /** Asked once, and only where an insert does not tell. */
  const hasClaim = () => (look ??= findClaim(ports, campaign, person))
  let waited = false
  for (let i = 0; i < TRIES; i++) {
    const result = await claimHeldUnit(ports, held, campaign, person)
    if (result === 'claimed' || result === 'already') return result
    if (result === 'unknown') return 'retry'
    if (result !== undefined) continue
    if (held.dry && (await hasClaim())) return 'already'
    const levels = await leaseUnits(ports, held, campaign)
    if (levels === 'leased') continue
    if (await hasClaim()) return 'already'
    if (!waited && isCrowded(levels) && hasNothingToGive(instance)) {
      await ports.clock.sleep(WAIT_FROM_MS + ports.chance.fraction() * WAIT_SPREAD_MS)
      waited = true
      continue
    }
    const last = await claimFromIdleLeases(ports, campaign, person, levels)
    return last === 'nothing-left' ? 'sold-out' : last === 'coming-back' ? 'retry' : last
  }
  return 'retry'
}

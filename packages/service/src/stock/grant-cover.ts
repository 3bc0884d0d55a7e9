import type { Campaign } from '@hongbao/types'
import type { Allotted } from '../allotments/allotting'
import type { Call } from '../call'
import type { Claimant } from '../campaigns/claimant'
import { heldStock, holdsNothing, isCold } from '../instance'
import type { Level } from '../ports'
import { claimFromIdleLeases } from './idle-leases'
import { claimHeldUnit, findClaim } from './insert-claim'
import { leaseUnits } from './lease-units'

/** More units than the largest lease holds: all of them can turn out to be void before a fresh lease is tried. */
const TRIES = 20

/**
 * With more open leases than this, a crowd of instances is using up the units it holds, and racing it for them costs
 * more than it gains. Waiting costs no operation and no second call, and instances that hold units serve meanwhile.
 */
const CROWD = 8
const WAIT_FROM_MS = 2_500
const WAIT_SPREAD_MS = 1_000

const isCrowded = (levels: readonly Level[]): boolean =>
  levels.every(({ left }) => left === 0) && levels.reduce((sum, { open }) => sum + open, 0) > CROWD

/**
 * Gives a person one unit of an open campaign's stock. It never gives more than the stock in all or two units to one
 * person, whatever is lost, repeated or killed meanwhile (docs/claim-protocol.md).
 */
export const grantCover = async (
  { ports, instance }: Call,
  campaign: Campaign,
  claimant: Claimant,
): Promise<Allotted> => {
  const held = heldStock(instance, campaign._id)
  let look: Promise<boolean> | undefined
  /**
   * Reads the claim once at most: where no insert gives the answer, and before an instance's first lease, so that
   * somebody with a claim costs no lease.
   */
  const hasClaim = () => (look ??= findClaim(ports, campaign, claimant))
  let waited = false
  for (let i = 0; i < TRIES; i++) {
    const result = await claimHeldUnit(ports, held, campaign, claimant)
    if (result === 'claimed' || result === 'already') return result
    if (result === 'unknown') return 'retry'
    if (result !== undefined) continue
    if ((held.dry || isCold(held)) && (await hasClaim())) return 'already'
    const levels = await leaseUnits(ports, held, campaign)
    if (levels === 'leased') continue
    if (await hasClaim()) return 'already'
    if (!waited && isCrowded(levels) && holdsNothing(instance)) {
      await ports.clock.sleep(WAIT_FROM_MS + ports.chance.fraction() * WAIT_SPREAD_MS)
      waited = true
      continue
    }
    return claimFromIdleLeases(ports, campaign, claimant, levels)
  }
  return 'retry'
}

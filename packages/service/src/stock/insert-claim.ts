import type { Campaign } from '@hongbao/types'
import type { Claimant } from '../campaigns/claimant'
import { countConsumed, dropIfReclaimed, giveBack, type HeldStock, takeUnit } from '../instance'
import { type Claim, type InsertOutcome, type Ports, StoreFault } from '../ports'
import { insertAgain } from './insert-again'

/** @param name what the campaign's claims call the person */
export const claimId = (campaignId: string, name: string): string => `${campaignId}:${name}`

/** Whether a person has a claim. The answer is certain: a read by `_id` goes to the primary. */
export const findClaim = async (ports: Ports, campaign: Campaign, { name }: Claimant): Promise<boolean> =>
  (await ports.documents.get('claims', claimId(campaign._id, name))) !== undefined

export const claimOf = (ports: Ports, campaign: Campaign, claimant: Claimant, unit: string): Claim => ({
  _id: claimId(campaign._id, claimant.name),
  unit,
  campaignId: campaign._id,
  person: claimant.person(),
  at: ports.clock.now(),
})

/**
 * - `claimed`: this insert made the claim. `already`: the person has a claim, with this unit or another.
 * - `unit-taken`: the unit belongs to somebody else or is void; try another unit.
 * - `unknown`: the insert may or may not take effect. The unit may be tried again: the index protects it.
 */
export type ClaimInsert = 'claimed' | 'already' | 'unit-taken' | 'unknown'

/** One insert that two unique keys guard: one claim a person, one claim a unit (docs/claim-protocol.md, rule 3). */
export const insertClaim = async (ports: Ports, claim: Claim): Promise<ClaimInsert> => {
  let outcome: InsertOutcome
  try {
    outcome = await insertAgain(ports, claim)
  } catch (error) {
    if (error instanceof StoreFault) return 'unknown'
    throw error
  }
  if (outcome === 'inserted') return 'claimed'
  if (outcome === 'duplicate-id') return 'already'
  if (outcome === 'duplicate-key') return 'unit-taken'
  return (await ports.documents.get('claims', claim._id)) ? 'already' : 'unit-taken'
}

/** Tries to claim a unit that this instance holds; undefined when it holds none. */
export const claimHeldUnit = async (
  ports: Ports,
  held: HeldStock,
  campaign: Campaign,
  claimant: Claimant,
): Promise<ClaimInsert | undefined> => {
  const next = takeUnit(held)
  if (!next) return undefined
  const result = await insertClaim(ports, claimOf(ports, campaign, claimant, next.unit))
  if (result === 'claimed') countConsumed(next)
  if (result === 'unit-taken') dropIfReclaimed(held, next, ports.clock.now())
  if (result === 'already' || result === 'unknown') giveBack(held, next)
  return result
}

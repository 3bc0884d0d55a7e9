import { looksStale } from '@hongbao/domain'
import type { Campaign } from '@hongbao/types'
import type { HeldLease, HeldStock } from '../instance'
import { type Claim, type InsertOutcome, type Ports, StoreFault } from '../ports'
import { insertAgain } from './insert-again'

export const claimId = (campaignId: string, person: string): string => `${campaignId}:${person}`

/** Whether a person has a claim, surely: a read by `_id` comes from the primary. */
export const findClaim = async (ports: Ports, campaign: Campaign, person: string): Promise<boolean> =>
  (await ports.documents.get('claims', claimId(campaign._id, person))) !== undefined

export const claimOf = (ports: Ports, campaign: Campaign, person: string, unit: string): Claim => ({
  _id: claimId(campaign._id, person),
  unit,
  campaignId: campaign._id,
  person,
  at: ports.clock.now(),
})

/**
 * - `claimed`: this insert made the claim. `already`: the person has one, with another unit or this one.
 * - `unit-taken`: the unit belongs to somebody else or is void; try another.
 * - `unknown`: it may or may not have happened, and the unit may be tried again: the index protects it.
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

/** Whoever holds one unit of an old lease holds the rest: reclaim voids all of it. What is dropped here it finds. */
const dropIfReclaimed = (ports: Ports, held: HeldStock, lease: HeldLease): void => {
  if (!looksStale({ at: lease.takenAt }, 0, ports.clock.now())) return
  const others = held.units.filter((each) => each.lease !== lease)
  held.units.splice(0, held.units.length, ...others)
}

/** Takes a unit this instance holds and tries to claim it; undefined when it holds none. */
export const claimHeldUnit = async (
  ports: Ports,
  held: HeldStock,
  campaign: Campaign,
  person: string,
): Promise<ClaimInsert | undefined> => {
  // Out of memory before the await: nobody else on this instance may try the same unit meanwhile.
  const next = held.units.pop()
  if (!next) return undefined
  const result = await insertClaim(ports, claimOf(ports, campaign, person, next.unit))
  if (result === 'claimed') next.lease.consumed++
  if (result === 'unit-taken') dropIfReclaimed(ports, held, next.lease)
  if (result === 'already' || result === 'unknown') held.units.push(next)
  return result
}

import type { Campaign } from '@hongbao/types'
import type { Allotted } from '../allotments/allotting'
import type { Claimant } from '../campaigns/claimant'
import { inParts } from '../in-parts'
import { type Level, oneOf, type Ports } from '../ports'
import { claimOf, insertClaim } from './insert-claim'
import { openBucketIds } from './lease-units'
import { openUnitsOf } from './open-leases'
import { shuffled } from './shuffled'

const UNITS_A_FIND = 500
/** After losing this many races for free units in a row, others are racing too, and waiting is better. */
const TRIES = 8

type Holders = { readonly free: string[]; readonly someVoid: boolean }

/** Which of these units nobody holds, and whether tombstones hold some of them. */
const holdersOf = async (ports: Ports, units: readonly string[]): Promise<Holders> => {
  const held = new Map<string, boolean>()
  for (const part of inParts(units, UNITS_A_FIND)) {
    const found = await ports.documents.find('claims', { unit: oneOf(part) }, { fields: ['unit', 'void'] })
    for (const holder of found) held.set(holder.unit, 'void' in holder)
  }
  return { free: units.filter((unit) => !held.has(unit)), someVoid: [...held.values()].includes(true) }
}

const claimOneOf = async (
  ports: Ports,
  campaign: Campaign,
  claimant: Claimant,
  units: readonly string[],
): Promise<'claimed' | 'already' | 'none'> => {
  for (const unit of shuffled(ports.chance, units).slice(0, TRIES)) {
    const result = await insertClaim(ports, claimOf(ports, campaign, claimant, unit))
    if (result === 'claimed' || result === 'already') return result
    if (result === 'unknown') return 'none'
  }
  return 'none'
}

/**
 * With nothing left to lease, leases of slow, frozen or dead instances may still hold free units. The units' names are
 * public and the unique index decides, so any instance may claim one (docs/claim-protocol.md, rule 5). "Sold out" is
 * final: a bucket with nothing left, whose open leases are all claimed, can never have anything left again. A closed
 * bucket says nothing about its units: the campaign has changed since it was read.
 * `levels`: what a look at every open bucket has just shown.
 */
export const claimFromIdleLeases = async (
  ports: Ports,
  campaign: Campaign,
  claimant: Claimant,
  levels: readonly Level[],
): Promise<Allotted> => {
  const ids = openBucketIds(ports, campaign)
  const allSeen = ids.length > 0 && levels.length === ids.length
  if (!allSeen || levels.some(({ left, closed }) => left > 0 || closed)) return 'retry'

  let comingBack = false
  for (const { _id } of shuffled(
    ports.chance,
    levels.filter(({ open }) => open > 0),
  )) {
    const bucket = await ports.documents.get('buckets', _id)
    if (!bucket || bucket.left > 0 || bucket.closed) return 'retry'
    const { free, someVoid } = await holdersOf(ports, openUnitsOf(bucket))
    const result = await claimOneOf(ports, campaign, claimant, free)
    if (result !== 'none') return result
    comingBack ||= someVoid || free.length > 0
  }
  return comingBack ? 'retry' : 'sold-out'
}

import type { Drop, Id, Timestamp } from '@hongbao/types'
import { codeUnit } from '../../codes/code-unit'
import { inParts } from '../../in-parts'
import { oneOf, type Ports } from '../../ports'

const UNITS_A_FIND = 500
/** Tombstones that are inserted at once. */
const LANES = 20

const voidUnheld = async (ports: Ports, units: readonly string[]): Promise<void> => {
  const holders = await ports.documents.find('claims', { unit: oneOf(units) }, { fields: ['unit'] })
  const held = new Set(holders.map(({ unit }) => unit))
  const unheld = units.filter((unit) => !held.has(unit))
  for (const lane of inParts(unheld, LANES)) {
    await Promise.all(
      lane.map((unit) => ports.documents.insert('claims', { _id: `void:${unit}`, unit, void: true })),
    )
  }
}

/**
 * Archiving: every code of a drop that nobody used is voided by a tombstone, which competes for the same unique key as a
 * claim. Then no late insert of a claim succeeds. A duplicate is as good: the unit has a holder. False when time is up
 * before all have one.
 */
export const voidUnused = async (
  ports: Ports,
  campaignId: Id,
  { id, stock }: Drop,
  until: Timestamp,
): Promise<boolean> => {
  const units = Array.from({ length: stock }, (_, n) => codeUnit(campaignId, id, n))
  for (const part of inParts(units, UNITS_A_FIND)) {
    if (ports.clock.now() >= until) return false
    await voidUnheld(ports, part)
  }
  return true
}

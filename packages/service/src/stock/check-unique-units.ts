import { raiseAlert } from '../alerts'
import type { Ports } from '../ports'

/** A name that no lease will ever draw. */
const UNIT = 'probe'

/**
 * Throws unless the database refuses a second document with the same unit. Everything about stock rests on that
 * index (docs/claim-protocol.md), and on the platform somebody has to make it by hand.
 */
export const checkUniqueUnits = async (ports: Ports): Promise<void> => {
  await ports.documents.insert('claims', { _id: `void:${UNIT}`, unit: UNIT, void: true })
  const another = { _id: `void:${UNIT}:${ports.chance.name()}`, unit: UNIT, void: true } as const
  if ((await ports.documents.insert('claims', another)) !== 'inserted') return
  await raiseAlert(ports, { rule: 'unique-index-missing', subject: 'claims', detail: { field: 'unit' } })
  throw new Error('The collection "claims" has no unique index on "unit": make it before any campaign opens.')
}

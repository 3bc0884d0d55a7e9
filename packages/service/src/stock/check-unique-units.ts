import { raiseAlert } from '../alerts'
import { type Ports, PROBE } from '../ports'

/** Somebody else's look may remove a probe of this one; then nothing is known, and it looks again. */
const LOOKS = 3

/**
 * Tries to give two documents one unit, which no lease will ever draw. Undefined when nothing is known. Probes never
 * stay: with two of one unit the index could not be made any more. So each look removes its own, and first those that
 * earlier or late looks left.
 */
const refusesTwice = async (ports: Ports): Promise<boolean | undefined> => {
  await ports.documents.removeProbes()
  const unit = `probe-${ports.chance.name()}`
  const probe = () => ({ _id: `${PROBE}${ports.chance.name()}`, unit, void: true }) as const
  const first = probe()
  await ports.documents.insert('claims', first)
  const wasRefused = (await ports.documents.insert('claims', probe())) !== 'inserted'
  const wasThere = (await ports.documents.get('claims', first._id)) !== undefined
  await ports.documents.removeProbes()
  if (wasRefused) return true
  return wasThere ? false : undefined
}

/**
 * Throws unless the database refuses a second document with the same unit. Everything about stock rests on that
 * index (docs/claim-protocol.md), and on the platform somebody has to make it by hand.
 */
export const checkUniqueUnits = async (ports: Ports): Promise<void> => {
  for (let look = 0; look < LOOKS; look++) {
    const refuses = await refusesTwice(ports)
    if (refuses) return
    if (refuses === false) break
  }
  await raiseAlert(ports, { rule: 'unique-index-missing', subject: 'claims', detail: { field: 'unit' } })
  throw new Error('The collection "claims" has no unique index on "unit": make it before any campaign opens.')
}

import { raiseAlert } from '../alerts'
import { type Ports, PROBE } from '../ports'

/** A check elsewhere may remove this one's probe. Then the result is unknown, and it probes again. */
const LOOKS = 3

/**
 * Tries to insert two documents with one unit, whose name no lease will ever draw. Undefined when the result is
 * unknown. Probes must not stay: with two documents of one unit nobody could create the index any more. So each check
 * removes its own probes at the end, and at the beginning those of earlier or late checks.
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

/** Whether the database refuses a second document with the same unit. Undefined when the result is unknown. */
export const hasUniqueUnits = async (ports: Ports): Promise<boolean | undefined> => {
  for (let look = 0; look < LOOKS; look++) {
    const refuses = await refusesTwice(ports)
    if (refuses !== undefined) return refuses
  }
  return undefined
}

/**
 * Throws unless the database refuses a second document with the same unit. The claim protocol rests on that index
 * (docs/claim-protocol.md), and on the platform somebody has to create it by hand.
 */
export const checkUniqueUnits = async (ports: Ports): Promise<void> => {
  if (await hasUniqueUnits(ports)) return
  await raiseAlert(ports, { rule: 'unique-index-missing', subject: 'claims', detail: { field: 'unit' } })
  throw new Error('The collection "claims" has no unique index on "unit": make it before any campaign opens.')
}

import type { Claim, InsertOutcome, Ports, Tombstone } from '../ports'
import { StoreFault } from '../ports'

const PAUSE_FROM_MS = 50
const PAUSE_SPREAD_MS = 150

/**
 * Inserts, and after a fault repeats the very same insert once, after a short pause. If the first insert took effect,
 * the second is refused by that document. A second fault is thrown. Nothing else on the server repeats an operation
 * (docs/claim-protocol.md, rule 3).
 */
export const insertAgain = async (ports: Ports, holder: Claim | Tombstone): Promise<InsertOutcome> => {
  const insert = () => ports.documents.insert('claims', holder)
  try {
    return await insert()
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    await ports.clock.sleep(PAUSE_FROM_MS + ports.chance.fraction() * PAUSE_SPREAD_MS)
    return insert()
  }
}

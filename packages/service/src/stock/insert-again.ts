import type { Claim, InsertOutcome, Ports, Tombstone } from '../ports'
import { StoreFault } from '../ports'

const PAUSE_FROM_MS = 50
const PAUSE_SPREAD_MS = 150

/**
 * The very same insert once more after a fault and a short pause: if the first took effect, the second meets its own
 * document. A second fault is thrown. Nothing else on the server repeats an operation: not the SDK, not the port, and
 * no caller of this.
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

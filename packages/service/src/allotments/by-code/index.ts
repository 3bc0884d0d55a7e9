import type { Allotting } from '../allotting'
import { availabilitiesOf, ledgersOf, lookAtCodes } from './books'
import { claimUnit } from './claim-unit'
import { voidUnused } from './void-unused'

/**
 * Everybody brings the unit, as a code. Its stock is no document: a unit is its name, and is taken when a claim has it. So
 * there is nothing to create, to move or to close. A drop is never taken back (domain/axes/locked-changes.ts).
 */
export const byCode: Allotting = {
  stock: {
    create: async () => undefined,
    move: async () => undefined,
    takeBack: async () => 'had-opened',
    close: async () => undefined,
    erase: voidUnused,
  },
  allot: claimUnit,
  availabilities: availabilitiesOf,
  ledgers: ledgersOf,
  look: lookAtCodes,
}

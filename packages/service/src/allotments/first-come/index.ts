import { createStock } from '../../stock/create-stock'
import { eraseStock } from '../../stock/erase-stock'
import { grantCover } from '../../stock/grant-cover'
import { closeStock, moveStock } from '../../stock/move-stock'
import { takeBackStock } from '../../stock/take-back-stock'
import type { Allotting } from '../allotting'
import { availabilitiesOf } from './availability'
import { ledgersOf } from './ledger'
import { lookAtBooks } from './look-at-books'

/** Everybody who asks gets a unit until all are gone (docs/claim-protocol.md). */
export const firstCome: Allotting = {
  stock: {
    create: createStock,
    move: moveStock,
    takeBack: takeBackStock,
    close: closeStock,
    erase: eraseStock,
  },
  allot: grantCover,
  availabilities: availabilitiesOf,
  ledgers: ledgersOf,
  look: lookAtBooks,
}

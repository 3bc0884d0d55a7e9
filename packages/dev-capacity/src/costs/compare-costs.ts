import {
  type Bill,
  billFor,
  PRICES_SINCE_2022_08,
  PRICES_UNTIL_2022_08,
  type PriceTable,
  type Usage,
} from '@hongbao/domain'
import type { Day } from '../day'
import type { DayResult } from '../simulate/day-result'
import { type Servers, serversFor } from './servers'
import { naiveUsage, ownUsage } from './usage'

/** The bill of a day under one price list, beside the other two designs. */
export type CostsUnder = {
  readonly prices: PriceTable
  readonly own: Bill
  readonly naive: Bill
  readonly servers: Servers
}

export type Costs = { readonly usage: Usage; readonly naive: Usage; readonly under: readonly CostsUnder[] }

/** Both price lists. The rates of the list in resource points are not published, so no bill is made with it. */
export const compareCosts = (day: Day, result: DayResult): Costs => {
  const [usage, naive] = [ownUsage(day, result), naiveUsage(day)]
  const under = [PRICES_SINCE_2022_08, PRICES_UNTIL_2022_08].map((prices) => {
    const own = billFor(usage, prices)
    const cdnYuan = usage.cdnGigabytes * prices.cdnGigabyte
    return { prices, own, naive: billFor(naive, prices), servers: serversFor(day, own.yuan, cdnYuan) }
  })
  return { usage, naive, under }
}

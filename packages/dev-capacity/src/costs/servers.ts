import type { Day } from '../day'

/** Servers bought in advance for the peak of a day. */
export type Servers = {
  /** Calls a second at the peak: everybody who waits for the largest drop, answered within `serverPeakS`. */
  readonly peak: number
  readonly servers: number
  readonly yuan: number
  /** The price of a server's day at which servers cost as much as the product. */
  readonly turnsAt: number
}

/** What servers for the peak cost, where nothing is refused, and pictures come from the same CDN at `cdnYuan`. */
export const serversFor = (day: Day, ownYuan: number, cdnYuan: number): Servers => {
  const { waiting, serverCallsASecond, serverUse, serverYuanADay, serverDays, serverPeakS } = day.numbers
  const largest = Math.max(0, ...day.drops.map(({ people }) => people))
  const peak = (largest * waiting) / serverPeakS
  const servers = Math.max(2, Math.ceil(peak / (serverCallsASecond * serverUse)))
  return {
    peak,
    servers,
    yuan: servers * serverYuanADay * serverDays + cdnYuan,
    turnsAt: Math.max(0, ownYuan - cdnYuan) / (servers * serverDays),
  }
}

import { DAY, type Timestamp } from '@hongbao/types'

/**
 * WeChat's price since 2022-08 beyond what a package includes: 0.5 yuan for 10,000 calls, of functions and of the
 * database alike (docs/claim-costs.md).
 */
export const YUAN_A_CALL = 0.5 / 10_000

/** Billed calls an invocation, its own and the database's. Our own estimate, on the high side. */
export const CALLS_AN_INVOCATION = 3

/** What a day costs at the pace of `calls` invocations in `span` milliseconds. An estimate, in yuan. */
export const yuanADay = (calls: number, span: Timestamp): number =>
  span <= 0 ? 0 : (calls / span) * DAY * CALLS_AN_INVOCATION * YUAN_A_CALL

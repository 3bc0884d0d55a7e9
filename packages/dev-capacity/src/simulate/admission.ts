import { TICKS_A_SECOND } from './time'

/** The environment's limit of calls a second: a bucket of tokens that holds one second. */
export type Admission = {
  /** Fills the bucket for one more tick. Answers with the share of `calls` that it can admit. */
  readonly openTick: (calls: number, tokensACall: number) => number
  readonly spend: (tokens: number) => void
}

export const createAdmission = (qps: number): Admission => {
  let tokens = qps
  return {
    openTick: (calls, tokensACall) => {
      tokens = Math.min(qps, tokens + qps / TICKS_A_SECOND)
      return calls === 0 ? 1 : Math.min(1, Math.max(0, tokens) / (calls * tokensACall))
    },
    spend: (spent) => {
      tokens -= spent
    },
  }
}

import { type LoadResult, runLoad } from '@hongbao/dev-proof'

/** Database operations of a claim call, by how it ends. */
export type ClaimCosts = {
  /** Failed takes, first reads and counters included. */
  readonly grant: number
  /** A SOLD_OUT. */
  readonly refusal: number
}

const operations = ({ tally }: LoadResult, outcome: string): number =>
  tally.outcomes[outcome]?.operations ?? 0
const calls = ({ tally }: LoadResult, outcome: string): number => tally.outcomes[outcome]?.calls ?? 0

/**
 * Runs the claim's own code over simulated ports, with three people for each of 20,000 covers on 300 instances, and
 * counts. A day of millions uses these figures: the code itself cannot run at that size.
 */
export const measureClaimCosts = async (): Promise<ClaimCosts> => {
  const result = await runLoad({
    seed: 1,
    campaigns: 1,
    units: 20_000,
    people: 60_000,
    arrivalsASecond: 10_000,
    instances: 300,
    latencyMs: { low: 1, high: 3 },
    linkMs: { low: 20, high: 200 },
    repeats: 0,
    asksAgain: 0,
    untilMs: 60_000,
  })
  const granted = calls(result, 'granted')
  return {
    grant:
      ['granted', 'RETRY_LATER', 'fault'].reduce((sum, each) => sum + operations(result, each), 0) / granted,
    refusal: operations(result, 'SOLD_OUT') / calls(result, 'SOLD_OUT'),
  }
}

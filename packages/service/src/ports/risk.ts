import type { Ports } from './ports'

/** WeChat's opinion of an account. It never throws. */
export type RiskService = {
  /** From 0, no risk, to 4; undefined when WeChat did not say, or not in time. */
  readonly rank: (openid: string) => Promise<number | undefined>
}

/** What a verb that gives covers out needs of the world. */
export type ClaimPorts = Ports & { readonly risk: RiskService }

import type { Ports } from './ports'

/** The person WeChat is asked about. WeChat knows more when it is given the app and the person's IP address. */
export type RiskQuestion = {
  readonly openid: string
  readonly appid?: string | undefined
  readonly clientIp?: string | undefined
}

/** WeChat's opinion of an account. It never throws. */
export type RiskService = {
  /** From 0, no risk, to 4; undefined when WeChat did not say, or not in time. */
  readonly rank: (question: RiskQuestion) => Promise<number | undefined>
}

/** What a verb that gives covers out needs of the world. */
export type ClaimPorts = Ports & { readonly risk: RiskService }

import type { CoverApi, LinkAnswer } from '@hongbao/service'
import type { Random } from '../random'
import type { Scheduler } from '../scheduler/scheduler'
import { type Host, reach } from './host'

export type CoverApiConfig = {
  /** The share of requests that fail. */
  readonly failures: number
}

/** Codes that WeChat's cover API is documented to answer, and 0 for a failure without one. */
const CODES = [0, -1, 45009, 9600004, 9600006]
const LATENCY_MS = { low: 20, high: 200 }

type World = { readonly scheduler: Scheduler; readonly random: Random; readonly coverApi: CoverApiConfig }

const answerTo = ({ random, coverApi }: World, openid: string): LinkAnswer =>
  random.happens(coverApi.failures)
    ? { failed: true, code: random.oneOf(CODES) }
    : { url: `https://support.weixin.qq.com/cover?for=${openid}` }

/** WeChat's cover API as one host reaches it. */
export const simulatedCoverApi = (world: World, host: Host): CoverApi => ({
  link: ({ openid }) =>
    new Promise((resolve) => {
      const { scheduler, random } = world
      const answer = answerTo(world, openid)
      scheduler.after(random.between(LATENCY_MS.low, LATENCY_MS.high), () =>
        reach(scheduler, host, () => resolve(answer)),
      )
    }),
})

import type { CoverApi, LinkAnswer } from '@hongbao/service'
import type { Random } from '@hongbao/service/testing'
import type { Scheduler } from '../scheduler/scheduler'
import { type Host, reach } from './host'

export type CoverApiConfig = {
  /** The share of requests that fail for now. */
  readonly failures: number
  /** The share of requests that WeChat refuses in a way that pauses the campaign. */
  readonly stops: number
  /** The share that it refuses because of a mistake of ours. */
  readonly defects?: number
  /** From this moment on nothing fails, on simulated time. */
  readonly calmAt: number
  readonly latencyMs?: { readonly low: number; readonly high: number }
}

/** Failures that waiting may mend, as WeChat documents them; 0 for a failure without a code. */
const FAILURES = [0, -1, 45009]
const STOPS = [9600004, 9600006, 48001]
const DEFECTS = [9600001, 9600002, 9600005, 9600007, -604101]
const LATENCY_MS = { low: 20, high: 200 }

type World = { readonly scheduler: Scheduler; readonly random: Random; readonly coverApi: CoverApiConfig }

const failureOf = ({ scheduler, random, coverApi }: World): number | undefined => {
  if (scheduler.now() >= coverApi.calmAt) return undefined
  if (random.happens(coverApi.failures)) return random.oneOf(FAILURES)
  if (random.happens(coverApi.defects ?? 0)) return random.oneOf(DEFECTS)
  return random.happens(coverApi.stops) ? random.oneOf(STOPS) : undefined
}

const answerTo = (world: World, openid: string): LinkAnswer => {
  const code = failureOf(world)
  return code === undefined
    ? { url: `https://support.weixin.qq.com/cover?for=${openid}` }
    : { failed: true, code }
}

/** WeChat's cover API, for one host. */
export const simulatedCoverApi = (world: World, host: Host): CoverApi => ({
  link: ({ openid }) =>
    new Promise((resolve) => {
      const { scheduler, random, coverApi } = world
      const answer = answerTo(world, openid)
      const { low, high } = coverApi.latencyMs ?? LATENCY_MS
      scheduler.after(random.between(low, high), () => reach(scheduler, host, () => resolve(answer)))
    }),
})

import type { RiskService } from '@hongbao/service'
import type { Random } from '@hongbao/service/testing'
import type { Scheduler } from '../scheduler/scheduler'
import { type Host, reach } from './host'

export type RiskConfig = {
  /** The share of questions that WeChat leaves unanswered. */
  readonly down: number
  /** From this moment on it answers every question, on simulated time. */
  readonly calmAt: number
}

const LATENCY_MS = { low: 10, high: 100 }
/** How long packages/cloud-kit waits for an answer. */
const PATIENCE_MS = 1_500
const RANKS = 5

/** Always the same for the same person; 0 for a stranger. */
export const rankOf = (openid: string): number => Number(/^openid-(\d+)$/.exec(openid)?.[1] ?? 0) % RANKS

type World = { readonly scheduler: Scheduler; readonly random: Random; readonly risk: RiskConfig }

/** WeChat's risk ranks, for one host. */
export const simulatedRisk = ({ scheduler, random, risk }: World, host: Host): RiskService => ({
  rank: ({ openid }) =>
    new Promise((resolve) => {
      const silent = scheduler.now() < risk.calmAt && random.happens(risk.down)
      const after = silent ? PATIENCE_MS : random.between(LATENCY_MS.low, LATENCY_MS.high)
      scheduler.after(after, () => reach(scheduler, host, () => resolve(silent ? undefined : rankOf(openid))))
    }),
})

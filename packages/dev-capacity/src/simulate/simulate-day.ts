import { randomOf } from '@hongbao/service/testing'
import type { Day } from '../day'
import { createAdmission } from './admission'
import { createBackground } from './background'
import { backgroundCall, personCalls } from './call'
import type { ClaimCosts } from './claim-costs'
import { createCrowd } from './crowd'
import { type DayResult, resultOf } from './day-result'
import { createHistogram } from './histogram'
import { createInstances } from './instances'
import { createPublishedFile } from './published-file'
import { createSeries } from './series'
import { TICKS_A_DAY } from './time'
import { tokensOf, type World } from './world'

const PROGRESS_EVERY = TICKS_A_DAY / 24

const runTick = (world: World, tick: number, inBackground: number): void => {
  const { crowd, admission, instances, file, day, costs } = world
  file.openTick(tick)
  instances.openTick(tick)
  const wanted = crowd.wheel.count(tick) + inBackground
  const share = admission.openTick(wanted, tokensOf(day, costs.grant))
  for (let n = 0; n < inBackground; n++) backgroundCall(world, tick, share)
  crowd.wheel.take(tick, (person) => personCalls(world, person, tick, share))
}

export type Options = {
  readonly seed?: number
  /** The tick at which the simulation ends; midnight when left out. */
  readonly until?: number
  /** Is told the share that is done. */
  readonly progress?: (share: number) => void
}

/** Simulates one day. The same day, costs and seed give the same result. */
export const simulateDay = (day: Day, costs: ClaimCosts, options: Options = {}): DayResult => {
  const { seed = 1, until = TICKS_A_DAY, progress } = options
  const random = randomOf(seed)
  const world: World = {
    day,
    costs,
    random,
    crowd: createCrowd(day, tokensOf(day, costs.grant), randomOf(seed, 1)),
    admission: createAdmission(day.numbers.qps),
    instances: createInstances(day.numbers),
    file: createPublishedFile(day.drops.length, randomOf(seed, 2), day.numbers),
    series: createSeries(),
    callMs: createHistogram(),
    answerMs: createHistogram(),
    left: day.drops.map(({ stock }) => stock),
    goneAt: day.drops.map(() => undefined),
    totals: { workedMs: 0, reads: 0, writes: 0, trying: 0 },
  }
  const background = createBackground(day, randomOf(seed, 3))
  for (let tick = 0; tick < until; tick++) {
    runTick(world, tick, background(tick))
    if (tick % PROGRESS_EVERY === 0) progress?.(tick / until)
  }
  return resultOf(world)
}

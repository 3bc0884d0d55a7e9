import { type Crowd, ENDS, type End } from './crowd'
import { afterRefusal, tapsAgainAfter } from './phone'
import { addAt, raiseAt } from './series'
import { TICK_MS, TICKS_A_DAY, ticksOf } from './time'
import { tokensOf, type World } from './world'

/** What a person does next: calls at a tick, or nothing more. */
type Next =
  | { readonly kind: 'calls'; readonly at: number }
  | { readonly kind: 'ends'; readonly end: End; readonly at: number }

/** Operations of a call that claims nothing: what it looks up. */
const BACKGROUND_OPERATIONS = 1.1
const HANDLER_MS = 2

/** Runs a call on an instance. Answers with its ms, or undefined where no instance was to be had. */
const work = (world: World, tick: number, operations: number, linkMs: number): number | undefined => {
  const { instances, random, series, callMs, totals, day } = world
  const jitter = 0.5 + random.fraction()
  const workMs = HANDLER_MS + (operations * day.numbers.databaseMs + linkMs) * jitter
  const ms = instances.serve(tick, workMs)
  if (ms === undefined) return
  totals.workedMs += ms
  addAt(series.admitted, tick, 1)
  addAt(series.operations, tick, operations)
  raiseAt(series.busy, tick, instances.busy())
  callMs.add(ms + day.numbers.networkMs)
  return ms
}

/** The platform refuses the call: the phone calls again by itself, or its person taps again, or gives up. */
const refused = ({ crowd, random, day, series }: World, person: number, tick: number): Next => {
  addAt(series.refused, tick, 1)
  const next = afterRefusal(crowd.tries[person] as number, random)
  if (next.kind === 'waits') return { kind: 'calls', at: tick + ticksOf(next.ms) }
  const ms = tapsAgainAfter(day.numbers.tapsAgain, random)
  if (ms === undefined) return { kind: 'ends', end: 'gave up', at: tick }
  crowd.tries[person] = 0
  return { kind: 'calls', at: tick + ticksOf(ms) }
}

/** A call before its place in the spread is answered with that place, before any database operation. */
const calledEarly = (world: World, person: number, tick: number): Next => {
  if (work(world, tick, 0, 0) === undefined) return refused(world, person, tick)
  world.crowd.tries[person] = 0
  return { kind: 'calls', at: world.crowd.slot[person] as number }
}

/** Takes one unit of the drop. */
const grant = ({ left, goneAt, file, series, totals, costs }: World, drop: number, tick: number): void => {
  left[drop] = (left[drop] as number) - 1
  totals.writes += costs.grant
  addAt(series.granted, tick, 1)
  if (left[drop] !== 0) return
  goneAt[drop] = tick
  file.gone(drop)
}

/** A call that the platform admitted: a cover while one is left, SOLD_OUT after that. */
const admitted = (world: World, person: number, tick: number): Next => {
  const { crowd, left, costs, totals, day } = world
  if (tick < (crowd.slot[person] as number)) return calledEarly(world, person, tick)
  const drop = crowd.dropOf[person] as number
  const isLeft = (left[drop] as number) > 0
  const ms = work(world, tick, isLeft ? costs.grant : costs.refusal, isLeft ? day.numbers.linkMs : 0)
  if (ms === undefined) return refused(world, person, tick)
  const at = Math.min(TICKS_A_DAY - 1, tick + ticksOf(ms + day.numbers.networkMs))
  if (isLeft) grant(world, drop, at)
  else totals.reads += costs.refusal
  return { kind: 'ends', end: isLeft ? 'granted' : 'sold out', at }
}

const countCall = ({ crowd, series, totals }: World, person: number, tick: number): void => {
  const { tries, calls } = crowd
  if (calls[person] === 0) totals.trying++
  raiseAt(series.trying, tick, totals.trying)
  tries[person] = (tries[person] as number) + 1
  calls[person] = Math.min(255, (calls[person] as number) + 1)
  addAt(series.wanted, tick, 1)
}

/** Who taps reads the published file first. A phone that calls again by itself does not. */
const readsThatNothingIsLeft = ({ crowd, file }: World, person: number, tick: number): boolean =>
  crowd.tries[person] === 0 && file.saysGone(crowd.dropOf[person] as number, tick)

const nextOf = (world: World, person: number, tick: number, admittedShare: number): Next => {
  const { admission, day, costs, random } = world
  if (readsThatNothingIsLeft(world, person, tick))
    return { kind: 'ends', end: 'read that nothing is left', at: tick }
  countCall(world, person, tick)
  if (!random.happens(admittedShare)) return refused(world, person, tick)
  admission.spend(tokensOf(day, costs.grant))
  return admitted(world, person, tick)
}

const noteAnswer = (
  { answerMs, totals }: World,
  { calls, wantedAt }: Crowd,
  person: number,
  at: number,
): void => {
  if (calls[person] === 0) return
  totals.trying--
  answerMs.add(Math.max(0, at - (wantedAt[person] as number)) * TICK_MS)
}

/** Somebody of a drop is due. `admittedShare`: the share of this tick's calls that the platform admits. */
export const personCalls = (world: World, person: number, tick: number, admittedShare: number): void => {
  const next = nextOf(world, person, tick, admittedShare)
  if (next.kind === 'calls') {
    world.crowd.wheel.put(person, next.at)
    return
  }
  world.crowd.end[person] = ENDS.indexOf(next.end)
  noteAnswer(world, world.crowd, person, next.at)
}

/** A call that no drop causes. It is not made again when it is refused. */
export const backgroundCall = (world: World, tick: number, admittedShare: number): void => {
  const { series, random, admission, totals, day } = world
  addAt(series.wanted, tick, 1)
  if (!random.happens(admittedShare) || work(world, tick, BACKGROUND_OPERATIONS, 0) === undefined) {
    addAt(series.refused, tick, 1)
    return
  }
  admission.spend(tokensOf(day, BACKGROUND_OPERATIONS))
  totals.reads += BACKGROUND_OPERATIONS
}

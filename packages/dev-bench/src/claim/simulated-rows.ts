import { type LoadConfig, type LoadResult, runLoad } from '@hongbao/dev-proof'
import type { Row } from '../bench'
import {
  aGrant,
  allOperations,
  aRefusal,
  aRepeat,
  CROWD,
  describeLoad,
  JUST_ENOUGH,
  NUMBERED,
  SMALL,
  SMALL_STORM,
  spreadOver,
  throughput,
} from './loads'

const per = (value: number): string => value.toFixed(3)
const atMost = (value: number, most: number) => ({
  target: `at most ${most}`,
  held: value <= most,
})

const grantRow = (load: LoadConfig, result: LoadResult, most: number): Row => ({
  what: `simulated: operations a grant, ${describeLoad(load)}`,
  measured: per(aGrant(result)),
  baseline: `with all refusals and repeats ${per(allOperations(result))}, reclaim ${result.tally.patrolOperations} in all`,
  ...atMost(aGrant(result), most),
})

const repeatRow = (load: LoadConfig, result: LoadResult, most = 1.1): Row => ({
  what: `simulated: operations a repeat, ${describeLoad(load)}`,
  measured: per(aRepeat(result)),
  baseline: `${result.tally.outcomes.repeat?.calls} repeats`,
  ...atMost(aRepeat(result), most),
})

/** A refusal costs nothing where the instance knows that the campaign is sold out and that this person has no cover. */
const refusalRow = (load: LoadConfig, result: LoadResult): Row => {
  const { calls, operations, periodic } = result.knownRefusals
  return {
    what: `simulated: operations a refusal once the instance knows, ${describeLoad(load)}`,
    measured: per(operations / calls),
    baseline: `${calls} such, and ${periodic} to read the campaign or write counters; all refusals ${per(aRefusal(result))}`,
    target: '0',
    held: calls > 0 && operations === 0,
  }
}

const hotRow = async (): Promise<Row> => {
  const [hot, spread] = [throughput(await runLoad(spreadOver(1))), throughput(await runLoad(spreadOver(64)))]
  return {
    what: `simulated: grants a second of one hot campaign, ${describeLoad(spreadOver(1))}, 3 ms a write`,
    measured: `${Math.round(hot)}/s`,
    baseline: `64 that share its stock ${Math.round(spread)}/s`,
    target: `at least 0.9 of it (${(hot / spread).toFixed(2)})`,
    held: hot / spread >= 0.9,
  }
}

/** Simulates what claims cost in database operations and how fast one campaign goes, at a scale no laptop reaches. */
export const simulatedRows = async (say: (line: string) => void): Promise<Row[]> => {
  say('simulating crowds')
  const crowd = await runLoad(CROWD)
  const small = await runLoad(SMALL)
  const numbered = await runLoad(NUMBERED)
  return [
    grantRow(CROWD, crowd, 1.15),
    untilGoneRow(CROWD, crowd, 1.15),
    grantRow(SMALL, small, 2),
    untilGoneRow(SMALL, small, 2),
    repeatRow(CROWD, crowd),
    repeatRow(SMALL, small),
    refusalRow(CROWD, crowd),
    grantRow(NUMBERED, numbered, 2.5),
    repeatRow(NUMBERED, numbered, 2.1),
    informal(SMALL_STORM, await runLoad(SMALL_STORM), 'none: most instances never give one away'),
    informal(JUST_ENOUGH, await runLoad(JUST_ENOUGH), 'none: the last people go where nothing is held'),
    await hotRow(),
  ]
}

/** The same, plus every failed attempt to take stock, also those of calls that ended in a refusal. */
const untilGoneRow = (load: LoadConfig, { untilGone, grantedAt }: LoadResult, most: number): Row => ({
  what: `simulated: the same with what refused calls tried, ${describeLoad(load)}`,
  measured: per(untilGone / grantedAt.length),
  baseline: 'all operations up to the last grant but those that look somebody up',
  ...atMost(untilGone / grantedAt.length, most),
})

/** A row without a target. It shows where the promised figures do not apply. */
const informal = (load: LoadConfig, result: LoadResult, target: string): Row => ({
  ...grantRow(load, result, Number.POSITIVE_INFINITY),
  target,
})

import { invariants } from '../check/violation'
import type { Tally } from '../world/tally'
import type { RunResult } from './run-seed'

const perCall = ({ calls, operations }: { calls: number; operations: number }): string =>
  (operations / calls).toFixed(2)

/** A table of how calls ended, and how many database operations each kind cost. */
export const tallyTable = (tally: Tally): string => {
  const rows = Object.entries(tally.outcomes)
    .sort(([, a], [, b]) => b.calls - a.calls)
    .map(([name, outcome]) => [name, String(outcome.calls), perCall(outcome)])
  const lines = [['outcome', 'calls', 'operations a call'], ...rows]
  return lines
    .map(
      ([name = '', calls = '', cost = '']) => `  ${name.padEnd(14)}${calls.padStart(12)}${cost.padStart(20)}`,
    )
    .join('\n')
}

const sizeOf = ({ config, faulty }: RunResult): string => {
  const { people, instances, drops, seed } = config
  return `seed ${seed}: ${people} people, ${instances} instances, ${drops.join(' + ')} units, ${faulty.length} faults`
}

/** The text about a violation, for the person who has to find its cause. */
export const violationReport = (found: RunResult, shrunk: RunResult): string => {
  const { violation } = found
  if (!violation) return ''
  return [
    `VIOLATION of ${violation.invariant}: ${invariants[violation.invariant]}`,
    `  ${sizeOf(found)}`,
    `  ${violation.message}`,
    '',
    `Shrunk to ${sizeOf(shrunk)}`,
    `  ${shrunk.violation?.message ?? 'which does not fail any more: the simulation is not deterministic'}`,
    ...shrunk.trace.map((line) => `  ${line}`),
    '',
    'Replay it with:',
    `  npm run prove -- --replay '${JSON.stringify(shrunk.config)}'`,
  ].join('\n')
}

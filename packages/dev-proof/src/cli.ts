import { defineCommand } from 'citty'
import { runExhaustive } from './explore/run-exhaustive'
import { prove } from './prove/prove'
import { tallyTable, violationReport } from './prove/report'
import { type RunResult, runWorld } from './prove/run-seed'
import { shrink } from './prove/shrink'
import { UsageError } from './usage-error'
import type { WorldConfig } from './world/config'

const TRACE_LINES = 80
const PROGRESS_EVERY_MS = 2_000

const numberFrom = (name: string, text: string, least: number): number => {
  const value = Number(text)
  if (Number.isFinite(value) && value >= least) return value
  throw new UsageError(`--${name} must be a number of at least ${least}, not "${text}".`)
}

const everySoOften = (print: (text: string) => void) => {
  let last = Date.now()
  return (text: () => string): void => {
    if (Date.now() - last < PROGRESS_EVERY_MS) return
    last = Date.now()
    print(text())
  }
}

const reportFailure = async (failed: RunResult): Promise<void> => {
  console.error('A violation; making it smaller …')
  console.log(violationReport(failed, await shrink(failed, TRACE_LINES)))
}

type Args = {
  seed: string
  runs: string
  faults: string
  people: string
  stale: string
  upkeep: boolean
  json: boolean
}

const proveSeeds = async (args: Args): Promise<void> => {
  const seed = numberFrom('seed', args.seed, 0)
  const runs = numberFrom('runs', args.runs, 1)
  const staleFindsMs = numberFrom('stale', args.stale, 0)
  const startedAt = Date.now()
  const print = everySoOften((text) => console.error(text))
  const proof = await prove({
    seed,
    runs,
    faults: numberFrom('faults', args.faults, 0),
    people: numberFrom('people', args.people, 2),
    over: { staleFindsMs, ...(args.upkeep && { upkeep: true }), ...(staleFindsMs > 0 && { upkeep: false }) },
    progress: (done, { calls }) =>
      print(() => `${done} of ${runs} runs, ${calls} calls, no violation so far`),
  })
  const seconds = (Date.now() - startedAt) / 1_000
  const { tally, failed } = proof
  if (args.json) {
    const { invariant, message } = failed?.violation ?? {}
    console.log(
      JSON.stringify({ seed, ...proof, failed: message, invariant, replay: failed?.config, seconds }),
    )
  } else {
    console.log(
      `${proof.runs} runs from seed ${seed}: ${tally.calls} calls, ${proof.claims} claims, ${proof.faults} faults`,
    )
    console.log(tallyTable(tally))
    console.log(`  reclaim: ${tally.patrolOperations} operations in ${tally.patrolRounds} rounds`)
    console.log(`  ${Math.round(tally.calls / seconds)} calls a second`)
    if (!failed) console.log('No violation.')
  }
  if (!failed) return
  process.exitCode = 1
  if (!args.json) await reportFailure(failed)
}

const exhaust = async (steps: number): Promise<void> => {
  const print = everySoOften((text) => console.error(text))
  const sound = await runExhaustive({
    steps,
    print: (line) => console.log(line),
    progress: (about, states) => print(() => `${about}: ${states} states so far`),
  })
  if (!sound) process.exitCode = 1
}

const worldFrom = (text: string): WorldConfig => {
  try {
    return JSON.parse(text) as WorldConfig
  } catch {
    throw new UsageError('--replay takes the world that a violation printed, in one pair of quotes.')
  }
}

const replay = async (text: string): Promise<void> => {
  const result = await runWorld(worldFrom(text), { traceLines: 10 * TRACE_LINES })
  for (const line of result.trace) console.log(line)
  console.log(
    result.violation ? `${result.violation.invariant}: ${result.violation.message}` : 'No violation.',
  )
  if (result.violation) process.exitCode = 1
}

/** `npm run prove`. Sets the exit code to 1 if anything was violated; throws a `UsageError` at a wrong option. */
export const command = defineCommand({
  meta: {
    name: 'npm run prove',
    description:
      'Simulates claims under faults in many worlds, one for each seed, and checks what must always hold.',
  },
  args: {
    seed: { type: 'string', default: '1', description: 'The first seed' },
    runs: { type: 'string', default: '1000', description: 'How many seeds' },
    faults: {
      type: 'string',
      default: '0.05',
      description: 'The share of database operations that meet a fault',
    },
    people: { type: 'string', default: '3000', description: 'The largest crowd' },
    stale: {
      type: 'string',
      default: '0',
      description: 'Let queries, but not reads by _id, lag by up to this many ms',
    },
    upkeep: {
      type: 'boolean',
      default: false,
      description: 'All of patrol and remind in every world, not in one of ten',
    },
    replay: { type: 'string', description: 'Run the world that a violation printed, and print its trace' },
    exhaustive: {
      type: 'boolean',
      default: false,
      description: 'Try every order of events in small systems',
    },
    steps: {
      type: 'string',
      default: '1000000',
      description: 'With --exhaustive: the most steps for each system',
    },
    json: { type: 'boolean', default: false, description: 'Print one JSON object in place of tables' },
  },
  run: ({ args }) => {
    if (args.replay) return replay(args.replay)
    if (args.exhaustive) return exhaust(numberFrom('steps', args.steps, 1))
    return proveSeeds(args)
  },
})

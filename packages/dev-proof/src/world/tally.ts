import type { Served } from './platform'

/** How many calls ended how. `operations`: requests to the database, also lost ones. */
export type Tally = {
  calls: number
  /** By `granted`, `repeat`, `fault`, and the refusals' codes. */
  readonly outcomes: Record<string, { calls: number; operations: number }>
  patrolRounds: number
  patrolOperations: number
}

export const newTally = (): Tally => ({ calls: 0, outcomes: {}, patrolRounds: 0, patrolOperations: 0 })

const outcomeOf = ({ outcome }: Served): string => {
  if (outcome === 'fault') return 'fault'
  if (!outcome.ok) return outcome.refusal.code
  return outcome.data.already ? 'repeat' : 'granted'
}

const count = (tally: Tally, name: string, calls: number, operations: number): void => {
  tally.outcomes[name] ??= { calls: 0, operations: 0 }
  const outcome = tally.outcomes[name]
  outcome.calls += calls
  outcome.operations += operations
}

export const tallyCall = (tally: Tally, served: Served): void => {
  tally.calls++
  count(tally, outcomeOf(served), 1, served.operations)
}

export const addTally = (total: Tally, part: Tally): void => {
  total.calls += part.calls
  total.patrolRounds += part.patrolRounds
  total.patrolOperations += part.patrolOperations
  for (const [name, { calls, operations }] of Object.entries(part.outcomes))
    count(total, name, calls, operations)
}

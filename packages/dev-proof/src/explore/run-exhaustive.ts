import { configurations } from './configurations'
import { type Exploration, explore } from './explore'

export type ExhaustiveOptions = {
  /** The most steps for each configuration. */
  readonly steps: number
  readonly print: (line: string) => void
  readonly progress?: (about: string, states: number) => void
}

const summary = ({ states, steps, endings, complete }: Exploration): string =>
  `${states} states, ${steps} steps, ${endings} endings, ${complete ? 'complete' : 'NOT complete'}`

/** Explores all small systems. Answers whether none broke an invariant. */
export const runExhaustive = async ({ steps, print, progress }: ExhaustiveOptions): Promise<boolean> => {
  let total = 0
  for (const { about, config } of configurations) {
    const result = await explore(config, { steps, progress: (states) => progress?.(about, states) })
    total += result.states
    print(`${about}: ${summary(result)}`)
    if (!result.violation) continue
    print(`VIOLATION of ${result.violation.invariant}: ${result.violation.message}`)
    for (const line of result.schedule ?? []) print(`  ${line}`)
    return false
  }
  print(`${total} states in all. No violation.`)
  return true
}

import { hash } from 'node:crypto'
import type { Violation } from '../check/violation'
import { choicesOf } from './choices'
import { checkEnding, settled } from './ending'
import { createSmallSystem, type SmallConfig, type SmallSystem, systemKey } from './small-system'

export type Exploration = {
  /** Different states seen, and steps between them. */
  readonly states: number
  readonly steps: number
  /** States in which everybody is done. */
  readonly endings: number
  /** Whether every state was seen. */
  readonly complete: boolean
  readonly violation?: Violation
  /** What happened, in order, up to the violation. */
  readonly schedule?: readonly string[]
}

export type ExploreOptions = {
  /** The most steps to take. */
  readonly steps: number
  /** For the explorer's own tests: the unique index is lost once the campaign is published. */
  readonly lostIndex?: boolean
  readonly progress?: (states: number) => void
}

type Prefix = readonly number[]

/** The system after these choices. Running code cannot be copied, so it runs again from the beginning. */
const replay = async (
  config: SmallConfig,
  options: ExploreOptions,
  prefix: Prefix,
  schedule: (() => string)[],
): Promise<SmallSystem> => {
  const system = await createSmallSystem(config, options)
  for (const number of prefix) await takeChoice(system, config, number, schedule)
  return system
}

const takeChoice = async (
  system: SmallSystem,
  config: SmallConfig,
  number: number,
  schedule: (() => string)[],
): Promise<void> => {
  const choice = choicesOf(system, config.taps)[number]
  if (!choice) throw new Error('a schedule does not replay: something in it is not deterministic')
  schedule.push(choice.text)
  choice.take()
  await settled()
}

/** Tries every order of events of a small system, depth first, and skips states that it has seen. */
export const explore = async (config: SmallConfig, options: ExploreOptions): Promise<Exploration> => {
  const seen = new Set<string>()
  const branches: Prefix[] = [[]]
  const count = { states: 0, steps: 0, endings: 0 }

  /** Follows one branch to a known state or to an end. Its side branches are put aside. */
  const follow = async (prefix: Prefix): Promise<Exploration | undefined> => {
    const schedule: (() => string)[] = []
    const system = await replay(config, options, prefix, schedule)
    for (let path = prefix; ; path = [...path, 0]) {
      if (path !== prefix) await takeChoice(system, config, 0, schedule)
      count.steps++
      if (system.violation)
        return {
          ...count,
          complete: false,
          violation: system.violation,
          schedule: schedule.map((text) => text()),
        }
      const key = hash('md5', systemKey(system), 'base64')
      if (seen.has(key)) return undefined
      seen.add(key)
      count.states++
      options.progress?.(count.states)
      const choices = choicesOf(system, config.taps)
      if (choices.length === 0) break
      for (let number = choices.length - 1; number > 0; number--) branches.push([...path, number])
    }
    count.endings++
    await checkEnding(system)
    return (
      system.violation && {
        ...count,
        complete: false,
        violation: system.violation,
        schedule: schedule.map((text) => text()),
      }
    )
  }

  for (let branch = branches.pop(); branch; branch = branches.pop()) {
    const found = await follow(branch)
    if (found) return found
    if (count.steps >= options.steps) return { ...count, complete: false }
  }
  return { ...count, complete: true }
}

import { parseArgs } from 'node:util'
import { UsageError } from '../cloud-error'

/** A flag of a command: a switch (`--fresh`, `--no-watch`), or one with a value (`--port N`). */
export type Flag =
  | { readonly kind: 'switch'; readonly description: string; readonly default: boolean }
  | {
      readonly kind: 'value'
      readonly hint: string
      readonly description: string
      readonly default?: string
    }

export type Flags = Readonly<Record<string, Flag>>

type ValueOf<F extends Flag> = F extends { kind: 'switch' }
  ? boolean
  : F extends { default: string }
    ? string
    : string | undefined

export type FlagValues<F extends Flags> = { readonly [Name in keyof F]: ValueOf<F[Name]> }

/** What these words set. Throws `UsageError` at a word that is no flag, a missing value and anything else wrong. */
export const parseFlags = <const F extends Flags>(flags: F, words: readonly string[]): FlagValues<F> => {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { kind, default: value }]) => [
      name,
      {
        type: kind === 'switch' ? ('boolean' as const) : ('string' as const),
        ...(value === undefined ? {} : { default: value }),
      },
    ]),
  )
  try {
    return parseArgs({ args: [...words], options, allowNegative: true }).values as FlagValues<F>
  } catch (error) {
    // Node's message begins with what is wrong; hints about its own syntax follow.
    throw new UsageError(`${(error as Error).message.split(/\.\s/)[0]}; see --help.`)
  }
}

/** What `--help` prints: how the command is called, and each flag in a line. */
export const usage = (calls: readonly string[], description: string, flags: Flags): string => {
  const names = Object.entries(flags).map(([name, flag]) => {
    if (flag.kind === 'value') return `--${name} ${flag.hint}`
    return flag.default ? `--no-${name}` : `--${name}`
  })
  const width = Math.max(...names.map((name) => name.length))
  const lines = Object.values(flags).map((flag, n) => {
    const standard = flag.kind === 'value' && flag.default !== undefined ? ` (${flag.default})` : ''
    return `  ${(names[n] ?? '').padEnd(width)}  ${flag.description}${standard}`
  })
  return [description, '', ...calls.map((call) => `  ${call}`), '', ...lines].join('\n')
}

/** Where the cloud listens. Both commands take it. */
export const PORT = {
  kind: 'value',
  hint: 'N',
  description: 'the port on 127.0.0.1',
  default: '8700',
} as const

/** A port that a flag gives. Throws `UsageError` at anything else. */
export const portOf = (text: string): number => {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535 && text !== '') return port
  throw new UsageError(`"${text}" is not a port; give a number from 0 to 65535 with --port.`)
}

/** A whole number above 0 that a flag gives. Throws `UsageError` at anything else. */
export const countOf = (text: string, flag: string): number => {
  const count = Number(text)
  if (Number.isInteger(count) && count > 0) return count
  throw new UsageError(`"${text}" is not a whole number above 0; give one with --${flag}.`)
}

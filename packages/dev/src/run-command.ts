import { type CommandDef, runCommand, showUsage } from 'citty'
import { PlainError, sayPlainly } from './say-plainly'

const optionName = (word: string): string => word.replace(/^--?(no-)?|=.*$/g, '')

/** citty takes an option it does not know for nothing; a misspelt one must not pass in silence. */
const assertKnown = (known: readonly string[], rawArgs: readonly string[]): void => {
  const unknown = rawArgs.find((word) => word.startsWith('-') && !known.includes(optionName(word)))
  if (unknown !== undefined) throw new PlainError(`There is no option ${unknown}; see --help.`)
}

/** Runs a command with these words, or shows how it is used. Throws what the command throws. */
export const runOrExplain = async (command: CommandDef, rawArgs: string[]): Promise<void> => {
  if (rawArgs.includes('--help')) return showUsage(command)
  assertKnown(Object.keys(command.args ?? {}), rawArgs)
  await runCommand(command, { rawArgs })
}

type Run = (argv: string[]) => Promise<unknown>

/** Loads a command and runs it. What it throws is told, and the process ends with 1. */
export const runProgram = async (load: () => Promise<CommandDef | Run>, rawArgs: string[]): Promise<void> => {
  try {
    const command = await load()
    if (typeof command === 'function') await command(rawArgs)
    else await runOrExplain(command, rawArgs)
  } catch (error) {
    sayPlainly(error)
    process.exit(1)
  }
}

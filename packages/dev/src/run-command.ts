import { type ArgsDef, type CommandDef, parseArgs, runCommand, showUsage } from 'citty'
import { PlainError, sayPlainly } from './say-plainly'

const optionName = (word: string): string => word.replace(/^--?(no-)?|=.*$/g, '')

/** citty ignores what it does not know. A misspelt option or a stray word must not pass in silence. */
const assertKnown = (known: ArgsDef, rawArgs: string[]): void => {
  const unknown = rawArgs.find((word) => word.startsWith('-') && !Object.hasOwn(known, optionName(word)))
  if (unknown !== undefined) throw new PlainError(`There is no option ${unknown}; see --help.`)
  if (Object.values(known).some(({ type }) => type === 'positional')) return
  const [stray] = parseArgs(rawArgs, known)._
  if (stray !== undefined) throw new PlainError(`It is not clear what "${stray}" is for; see --help.`)
}

/** Runs a command with these words, or shows its usage. Throws what the command throws. */
export const runOrExplain = async (command: CommandDef, rawArgs: string[]): Promise<void> => {
  const words = (command.subCommands ?? {}) as Record<string, CommandDef>
  const [word = '', ...rest] = rawArgs
  if (Object.hasOwn(words, word)) return runOrExplain(words[word] as CommandDef, rest)
  if (rawArgs.includes('--help')) return showUsage(command)
  assertKnown((command.args ?? {}) as ArgsDef, rawArgs)
  await runCommand(command, { rawArgs })
}

type Run = (argv: string[]) => Promise<unknown>

/** Loads a command and runs it. An error is printed, and the process exits with 1. */
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

import { environmentCommand } from './cli/environment-command'
import { startCommand } from './cli/start-command'
import { UsageError } from './cloud-error'

/** Runs the command: `cloud [flags]`, or `cloud env [flags]`. Resolves once the cloud listens. */
export const main = async (argv: string[]): Promise<void> => {
  const [first, ...rest] = argv
  try {
    await (first === 'env' ? environmentCommand(rest) : startCommand(argv))
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

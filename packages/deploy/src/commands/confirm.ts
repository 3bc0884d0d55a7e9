import { createInterface } from 'node:readline/promises'
import { DeployError } from '../deploy-error'

const ask = async (question: string): Promise<string> => {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await lines.question(question)).trim()
  } finally {
    lines.close()
  }
}

/** Lets a person, or who started this, type the environment's id. Throws `DeployError` unless it is that. */
export const assertConfirmed = async (envId: string, confirmed: string | undefined): Promise<void> => {
  if (confirmed === undefined && !process.stdin.isTTY)
    throw new DeployError(
      `Nobody is at the keyboard to confirm. Add --confirm ${envId} where this runs by itself.`,
    )
  const typed = confirmed ?? (await ask(`\nType the environment's id to go on: `))
  if (typed !== envId) throw new DeployError(`${JSON.stringify(typed)} is not ${envId}. Nothing was changed.`)
}

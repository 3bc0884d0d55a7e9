import { DeployError } from '../deploy-error'
import type { Pace } from '../management/management'

/** The SDK itself waits as long for a function. */
const LONGEST_MS = 300_000
const FIRST_MS = 1_000
const LAST_MS = 10_000

/** Looks again and again until it is so. Throws `DeployError` with what is waited for after five minutes. */
export const until = async (pace: Pace, what: string, isSo: () => Promise<boolean>): Promise<void> => {
  const startedAt = pace.now()
  for (let wait = FIRST_MS; ; wait = Math.min(LAST_MS, wait * 1.5)) {
    if (await isSo()) return
    if (pace.now() - startedAt > LONGEST_MS)
      throw new DeployError(`${what} is not ready after five minutes. Nothing is lost: run this again later.`)
    await pace.sleep(wait)
  }
}

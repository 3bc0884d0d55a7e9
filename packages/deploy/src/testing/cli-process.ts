import { runCommand } from 'citty'
import { createDeployCommand } from '../commands/deploy-command'
import { createDoctorCommand } from '../commands/doctor-command'
import { systemPace } from '../commands/environment'
import { DeployError } from '../deploy-error'
import type { Pace } from '../management/management'

/** A test waits a hundredth of what a deployment would. */
const fast: Pace = {
  ...systemPace,
  gapMs: 0,
  sleep: (ms) => systemPace.sleep(ms / 100),
}

/** The commands as `npm run` runs them, with functions that are built already. */
const [name = '', ...rawArgs] = process.argv.slice(2)

const built = async (): Promise<void> => undefined

const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  deploy: () => runCommand(createDeployCommand(built, fast), { rawArgs }),
  doctor: () => runCommand(createDoctorCommand(built, fast), { rawArgs }),
}

try {
  await commands[name]?.()
} catch (error) {
  console.error(error instanceof DeployError ? error.message : error)
  process.exitCode = 1
}

import { runCommand } from 'citty'
import * as v from 'valibot'
import { createDeployCommand } from '../commands/deploy-command'
import { createDoctorCommand } from '../commands/doctor-command'
import { systemPace } from '../commands/environment'
import { projectRoot } from '../commands/paths'
import { DeployError } from '../deploy-error'
import { findKey } from '../management/credentials'
import type { Pace } from '../management/management'
import { ApiRefusal } from '../management/management'
import { sdkManagement } from '../management/sdk-management'

/** A test waits a hundredth of what a deployment would. */
const fast: Pace = {
  ...systemPace,
  gapMs: 0,
  sleep: (ms) => systemPace.sleep(ms / 100),
}

/** The commands as `npm run` runs them, with functions that are built already. */
const [name = '', ...rawArgs] = process.argv.slice(2)

const built = async (): Promise<void> => undefined

const Calls = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ service: v.picklist(['tcb', 'scf']), action: v.string(), params: v.looseObject({}) })),
)

/** Makes each call once, without retries, and prints how it ended. */
const makeCalls = async (text: string): Promise<void> => {
  const key = findKey(process.env, projectRoot)
  if (!key) throw new DeployError('There is no key.')
  const management = sdkManagement(key, 'any', process.env.https_proxy)
  for (const { service, action, params } of v.parse(Calls, text)) {
    const ended = await management.call(service, action, params).then(
      () => 'answer: yes',
      (error: unknown) =>
        error instanceof ApiRefusal ? `${error.name} ${error.code}: ${error.message}` : String(error),
    )
    console.log(ended)
  }
}

const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  deploy: () => runCommand(createDeployCommand(built, fast), { rawArgs }),
  call: () => makeCalls(rawArgs[0] ?? '[]'),
  doctor: () => runCommand(createDoctorCommand(built, fast), { rawArgs }),
}

try {
  await commands[name]?.()
} catch (error) {
  console.error(error instanceof DeployError ? error.message : error)
  process.exitCode = 1
}

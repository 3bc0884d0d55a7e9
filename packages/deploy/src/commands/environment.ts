import { infrastructure } from '@hongbao/cloud-kit/infrastructure'
import { DeployError } from '../deploy-error'
import { type Asking, createAsking } from '../management/asking'
import { findKey } from '../management/credentials'
import type { Pace } from '../management/management'
import { sdkManagement } from '../management/sdk-management'
import { packageFunction } from '../package/package-function'
import type { Declared } from '../plan/declared'
import { functionsDir, projectRoot } from './paths'

/**
 * 20 calls a second are allowed for each action (cloud.tencent.com/document/api/876). Ten a second for all of them leaves
 * room for the console and for colleagues.
 */
const GAP_MS = 100

export const systemPace: Pace = {
  gapMs: GAP_MS,
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  fraction: () => Math.random(),
}

const ENV_ID = /^[a-z0-9][a-z0-9-]{1,63}$/i

/** An environment's id as given to `--env`. Throws `DeployError`. */
export const parseEnvId = (given: string | undefined): string => {
  if (given === undefined || given === '')
    throw new DeployError(
      'Say which environment: --env ID. The id is on the overview page of the CloudBase console.',
    )
  if (!ENV_ID.test(given))
    throw new DeployError(`${JSON.stringify(given)} is no environment id: it has letters, digits and "-".`)
  return given
}

const NO_KEY =
  'There is no key of Tencent Cloud. Set TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY, or HONGBAO_CREDENTIALS to a file outside the project. Without a key: docs/deploying.md, "Only DevTools".'

/** The management API of an environment, with the key that this process was given. */
export const connect = (envId: string, pace: Pace): Asking => {
  const { env } = process
  const key = findKey(env, projectRoot)
  if (!key) throw new DeployError(NO_KEY)
  const proxy = env.https_proxy || env.HTTPS_PROXY || env.http_proxy || undefined
  return createAsking(sdkManagement(key, envId, proxy), pace)
}

/** What the project declares, with the packages of the functions as they are built. */
export const declared = (): Declared => ({
  infrastructure,
  packages: new Map(infrastructure.functions.map(({ name }) => [name, packageFunction(functionsDir, name)])),
})

import * as v from 'valibot'
import { DeployError } from '../deploy-error'
import type { Asking } from '../management/asking'
import type { Environment } from '../plan/observed'

const Answer = v.object({
  EnvInfo: v.object({
    EnvBaseInfo: v.object({
      EnvId: v.string(),
      Status: v.string(),
      PackageName: v.nullish(v.string(), ''),
      Databases: v.pipe(v.array(v.object({ InstanceId: v.string() })), v.minLength(1)),
      Storages: v.pipe(
        v.array(v.object({ Bucket: v.string(), CdnDomain: v.nullish(v.string(), '') })),
        v.minLength(1),
      ),
    }),
  }),
})

const assertUsable = (envId: string, status: string): void => {
  if (status === 'NORMAL') return
  throw new DeployError(
    `The environment ${envId} is in the state ${status}, not NORMAL. Look at it in the CloudBase console, and run this again.`,
  )
}

/** Where the environment's parts are. Throws `DeployError` when it is not in order. */
export const observeEnvironment = async (asking: Asking, envId: string): Promise<Environment> => {
  const { EnvInfo } = await asking.read('tcb', 'DescribeEnvInfo', { EnvId: envId }, Answer)
  const { EnvId, Status, PackageName, Databases, Storages } = EnvInfo.EnvBaseInfo
  assertUsable(EnvId, Status)
  return {
    envId: EnvId,
    status: Status,
    plan: PackageName ?? '',
    database: Databases[0]?.InstanceId ?? '',
    bucket: Storages[0]?.Bucket ?? '',
    filesDomain: Storages[0]?.CdnDomain ?? '',
  }
}

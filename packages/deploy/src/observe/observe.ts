import * as v from 'valibot'
import type { Asking } from '../management/asking'
import type { Declared } from '../plan/declared'
import type { Environment, Observed, ObservedCollection, ObservedFunction } from '../plan/observed'
import { observeCollection } from './observe-collection'
import { observeEnvironment } from './observe-environment'
import { observeFunction } from './observe-function'

const Permissions = v.object({
  Data: v.object({
    PermissionList: v.nullish(
      v.array(v.object({ Permission: v.nullish(v.string(), ''), SecurityRule: v.nullish(v.string(), '') })),
      [],
    ),
  }),
})

const Access = v.object({ AclTag: v.string() })

const observeFunctionRule = async (asking: Asking, { envId }: Environment): Promise<string | undefined> => {
  const request = { EnvId: envId, ResourceType: 'function' }
  const { Data } = await asking.read('tcb', 'DescribeResourcePermission', request, Permissions)
  return Data.PermissionList?.find(({ SecurityRule }) => SecurityRule)?.SecurityRule ?? undefined
}

export const observeStorageAccess = async (asking: Asking, { envId, bucket }: Environment): Promise<string> =>
  (await asking.read('tcb', 'DescribeStorageSafeRule', { EnvId: envId, Bucket: bucket }, Access)).AclTag

/** Reads what stands of what is declared. It only reads, one call after another. */
export const observe = async (asking: Asking, envId: string, declared: Declared): Promise<Observed> => {
  const environment = await observeEnvironment(asking, envId)
  const collections = new Map<string, ObservedCollection>()
  for (const { name } of declared.infrastructure.collections) {
    const found = await observeCollection(asking, environment, name)
    if (found) collections.set(name, found)
  }
  const functions = new Map<string, ObservedFunction>()
  for (const { name } of declared.infrastructure.functions) {
    const found = await observeFunction(asking, environment, name)
    if (found) functions.set(name, found)
  }
  return {
    environment,
    collections,
    functions,
    functionRule: await observeFunctionRule(asking, environment),
    storageAccess: await observeStorageAccess(asking, environment),
  }
}

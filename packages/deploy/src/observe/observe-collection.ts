import * as v from 'valibot'
import type { Asking } from '../management/asking'
import type { Environment, ObservedCollection, ObservedIndex } from '../plan/observed'
import { tableOf } from './tables'

/** Sparse is not among the fields: the platform does not tell it. */
const Table = v.object({
  Indexes: v.nullish(
    v.array(
      v.object({
        Name: v.string(),
        Unique: v.boolean(),
        Keys: v.array(v.object({ Name: v.string(), Direction: v.union([v.string(), v.number()]) })),
      }),
    ),
    [],
  ),
})

const Access = v.object({ AclTag: v.string() })

/** The index of `_id`, which every collection has. */
const OWN_INDEX = '_id_'

export const observeIndexes = async (
  asking: Asking,
  environment: Environment,
  name: string,
): Promise<readonly ObservedIndex[] | undefined> => {
  const table = await asking.find('tcb', 'DescribeTable', tableOf(environment, name), Table)
  return table?.Indexes?.filter(({ Name }) => Name !== OWN_INDEX).map(({ Name, Unique, Keys }) => ({
    name: Name,
    unique: Unique,
    keys: Keys.map((key) => [key.Name, String(key.Direction)] as const),
  }))
}

export const observeAccess = async (asking: Asking, { envId }: Environment, name: string): Promise<string> =>
  (await asking.read('tcb', 'DescribeDatabaseACL', { EnvId: envId, CollectionName: name }, Access)).AclTag

/** Undefined when there is no such collection. */
export const observeCollection = async (
  asking: Asking,
  environment: Environment,
  name: string,
): Promise<ObservedCollection | undefined> => {
  const indexes = await observeIndexes(asking, environment, name)
  if (indexes === undefined) return undefined
  return { name, indexes, access: await observeAccess(asking, environment, name) }
}

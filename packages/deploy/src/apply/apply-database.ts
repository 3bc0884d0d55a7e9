import type { Index } from '@hongbao/cloud-kit/infrastructure'
import { LookAgain } from '../management/asking'
import { observeAccess, observeIndexes } from '../observe/observe-collection'
import { tableOf } from '../observe/tables'
import type { Context } from './context'
import { until } from './until'

const CLOSED = 'ADMINONLY'

export const closeCollection = async ({ asking, environment }: Context, name: string): Promise<void> =>
  asking.write('tcb', 'ModifyDatabaseACL', { EnvId: environment.envId, CollectionName: name, AclTag: CLOSED })

/** Also looks: a platform that ignores the rule in this call must not leave the collection open. */
export const createCollection = async (context: Context, name: string): Promise<void> => {
  const { asking, environment } = context
  await asking.write('tcb', 'CreateTable', {
    ...tableOf(environment, name),
    PermissionInfo: { EnvId: environment.envId, AclTag: CLOSED },
  })
  if ((await observeAccess(asking, environment, name)) !== CLOSED) await closeCollection(context, name)
}

const fieldsOf = ({ name, keys, unique = false, sparse = false }: Index) => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIndexKeys: keys.map(([Name, direction]) => ({ Name, Direction: String(direction) })),
    MgoIsUnique: unique,
    MgoIsSparse: sparse,
  },
})

/** Asks for the indexes and waits until all of them are reported. */
export const createIndexes = async (
  { asking, environment, pace }: Context,
  collection: string,
  indexes: readonly Index[],
): Promise<void> => {
  await asking.write('tcb', 'UpdateTable', {
    ...tableOf(environment, collection),
    CreateIndexes: indexes.map(fieldsOf),
  })
  await until(pace, `An index of ${collection}`, async () => {
    const found = await observeIndexes(asking, environment, collection)
    if (found === undefined) throw new LookAgain(`${collection} is gone`)
    return indexes.every(({ name }) => found.some((each) => each.name === name))
  })
}

export const dropIndex = (
  { asking, environment }: Context,
  collection: string,
  index: string,
): Promise<void> =>
  asking.write('tcb', 'UpdateTable', {
    ...tableOf(environment, collection),
    DropIndexes: [{ IndexName: index }],
  })

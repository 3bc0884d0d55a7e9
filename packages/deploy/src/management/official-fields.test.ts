import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { projectRoot } from '../commands/paths'
import { examine } from '../doctor/examine'
import { rollBack } from '../rollback/roll-back'
import { standInManagement } from '../testing/stand-in-management'
import { declaredAt, deployed, deploymentOf, run, small } from '../testing/world'

const MONGO = ['TableName', 'Tag', 'EnvId', 'MongoConnector']
const FUNCTION = ['FunctionName', 'Namespace']

/**
 * The fields of each request by Tencent's own descriptions. tcb: the models of tencentcloud-sdk for the API version
 * 2018-06-08, and cloud.tencent.com/document/api/876/129012 for RunCommands. scf: tencentcloud-sdk-nodejs-scf 4.1.151.
 */
const OFFICIAL: Readonly<Record<string, readonly string[]>> = {
  CreateTable: [...MONGO, 'PermissionInfo'],
  DescribeTable: MONGO,
  UpdateTable: [...MONGO, 'CreateIndexes', 'DropIndexes'],
  RunCommands: ['EnvId', 'Tag', 'MongoConnector', 'MgoCommands'],
  DescribeDatabaseACL: ['EnvId', 'CollectionName'],
  ModifyDatabaseACL: ['EnvId', 'CollectionName', 'AclTag'],
  CreateFunction: [
    ...FUNCTION,
    'Code',
    'Handler',
    'Description',
    'MemorySize',
    'Timeout',
    'Runtime',
    'Role',
    'InstallDependency',
  ],
  GetFunction: [...FUNCTION, 'Qualifier', 'ShowCode'],
  GetFunctionAddress: [...FUNCTION, 'Qualifier'],
  UpdateFunctionCode: [...FUNCTION, 'Handler', 'InstallDependency', 'Code', 'ZipFile', 'Publish'],
  UpdateFunctionConfiguration: [...FUNCTION, 'Description', 'MemorySize', 'Timeout'],
  DeleteFunction: [...FUNCTION, 'Qualifier'],
  DeleteTrigger: [...FUNCTION, 'TriggerName', 'Type', 'TriggerDesc', 'Qualifier'],
  PublishVersion: [...FUNCTION, 'Description'],
  ListVersionByFunction: [...FUNCTION, 'Offset', 'Limit', 'Order', 'OrderBy'],
  Invoke: [...FUNCTION, 'InvocationType', 'Qualifier', 'ClientContext', 'LogType', 'RoutingKey'],
}

/** What only the source of @cloudbase/manager-node 5.6.5 shows. */
const OF_THE_SDK: Readonly<Record<string, readonly string[]>> = {
  CreateFunction: ['Stamp'],
  DescribeEnvInfo: ['EnvId'],
  BatchCreateTrigger: [...FUNCTION, 'Triggers', 'Count'],
  DescribeResourcePermission: ['EnvId', 'ResourceType', 'Resources'],
  ModifyResourcePermission: ['EnvId', 'ResourceType', 'Resource', 'Permission', 'SecurityRule'],
  DescribeStorageSafeRule: ['EnvId', 'Bucket'],
  ModifyStorageSafeRule: ['EnvId', 'Bucket', 'AclTag', 'Rule'],
}

/** The least policy, as docs/deploying.md prints it. */
const Policy = v.object({ statement: v.array(v.object({ action: v.array(v.string()) })) })

const policyOfTheGuide = (): readonly string[] => {
  const [, text = ''] =
    /```json\n([\s\S]*?)```/.exec(readFileSync(join(projectRoot, 'docs/deploying.md'), 'utf8')) ?? []
  return v.parse(Policy, JSON.parse(text)).statement.flatMap(({ action }) => action)
}

/** Every call that the commands can send: two releases, changed sizes and timers, pruning, going back, the doctor. */
const everyCall = async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  const standIn = await deployed(declaredAt('1', small))
  const { claims } = { claims: standIn.state.tables.get('claims') }
  claims?.indexes.push({ name: 'mine', keys: [['a', 1]], unique: false, sparse: false })
  if (claims) claims.acl = 'PRIVATE'
  const patrol = standIn.state.functions.get('patrol')
  patrol?.triggers.push({ name: 'mine', cron: '0 0 0 * * * *' })
  if (patrol) patrol.memoryMb = 512
  for (const release of ['2', '3', '4', '5']) await run(standIn, declaredAt(release, small), { prune: true })
  const { asking, pace, envId, declared } = deploymentOf(
    standInManagement(standIn),
    standIn.state.envId,
    declaredAt('5', small),
  )
  await rollBack({ asking, pace, envId }, 'claim', envId)
  const fetchPublic = async () => ({ status: 404, cacheControl: '', body: '' })
  await examine({ envId, asking, pace, declared, fetchPublic })
  return standIn.calls
}

describe('a request of the commands', () => {
  test('has only fields that Tencent’s own descriptions, or the SDK’s source, name', async () => {
    for (const { action, params } of await everyCall()) {
      const known = [...(OFFICIAL[action] ?? []), ...(OF_THE_SDK[action] ?? [])]
      expect({
        action,
        unknown: Object.keys(params as object).filter((field) => !known.includes(field)),
      }).toEqual({
        action,
        unknown: [],
      })
    }
  })

  test('is allowed by the least policy of docs/deploying.md, which allows nothing else', async () => {
    const called = new Set((await everyCall()).map(({ service, action }) => `${service}:${action}`))
    expect(policyOfTheGuide().toSorted()).toEqual([...called].sort())
  })
})

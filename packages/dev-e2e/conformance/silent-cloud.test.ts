import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CloudPorts } from '@hongbao/cloud-kit'
import { StoreFault } from '@hongbao/service'

/** A cloud that takes every request and answers none. */
let cloud: Server
let requests = 0

const environment = (url: string) => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'local',
  TENCENTCLOUD_SECRETID: 'id',
  TENCENTCLOUD_SECRETKEY: 'key',
  SCF_NAMESPACE: 'local',
  TCB_ENV: 'local',
})

const calls: Record<string, (ports: CloudPorts) => Promise<unknown>> = {
  get: ({ documents }) => documents.get('claims', 'a'),
  campaignWith: ({ documents }) =>
    documents.campaignWith('c', { secrets: ['s'], namedSecrets: true, buckets: [] }),
  find: ({ documents }) => documents.find('claims', { unit: 'u' }),
  insert: ({ documents }) => documents.insert('claims', { _id: 'a', unit: 'u' }),
  updateOne: ({ documents }) => documents.updateOne('buckets', { _id: 'a' }, { add: { left: 1 } }),
  updateUnique: ({ documents }) =>
    documents.updateUnique('serials', { _id: 'a' }, { put: { holder: 'c:p' } }),
  count: ({ documents }) => documents.count('claims', { unit: 'u' }),
  remove: ({ documents }) => documents.remove('alerts', { rule: 'x' }),
  link: ({ coverApi }) => coverApi.link({ openid: 'o', ctoken: 'c' }),
  rank: ({ risk }) => risk.rank({ openid: 'o' }),
}

/** The outcome of each call. All calls wait at the same time. */
let outcomes: Record<string, unknown>

// The SDK gives a request up after 4 s. These tests show that every call ends at all.
jest.setTimeout(60_000)

beforeAll(async () => {
  cloud = createServer(() => {
    requests++
  })
  await new Promise<void>((ready) => cloud.listen(0, '127.0.0.1', ready))
  const { port } = cloud.address() as AddressInfo
  Object.assign(process.env, environment(`http://127.0.0.1:${port}/admin`))
  const { cloudPorts } = await import('@hongbao/cloud-kit')
  const ends = Object.entries(calls).map(async ([name, call]) => [
    name,
    await call(cloudPorts).catch((error: unknown) => error),
  ])
  outcomes = Object.fromEntries(await Promise.all(ends))
})

afterAll(() => {
  cloud.closeAllConnections()
  cloud.close()
})

describe('a port while the cloud never answers', () => {
  it.each(['get', 'campaignWith', 'find', 'insert', 'updateOne', 'updateUnique', 'count', 'remove'])(
    'ends %s in a StoreFault',
    (name) => {
      expect(outcomes[name]).toBeInstanceOf(StoreFault)
    },
  )

  it('ends a request for a link in a failure', () => {
    expect(outcomes.link).toMatchObject({ failed: true })
  })

  it('ends a question about risk without a rank', () => {
    expect(outcomes.rank).toBeUndefined()
  })

  it('sends one request for each call: neither the SDK nor the port repeats any', () => {
    expect(requests).toBe(Object.keys(calls).length)
  })
})

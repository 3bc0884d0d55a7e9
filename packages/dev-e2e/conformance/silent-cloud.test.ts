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
  count: ({ documents }) => documents.count('claims', { unit: 'u' }),
  remove: ({ documents }) => documents.remove('alerts', { rule: 'x' }),
  link: ({ coverApi }) => coverApi.link({ openid: 'o', ctoken: 'c' }),
  rank: ({ risk }) => risk.rank({ openid: 'o' }),
}

/** What every call came to; all wait at the same time. */
let outcomes: Record<string, unknown>

// The SDK's own patience is 4 s; that all of this ends at all is what it shows.
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

describe('when the cloud never answers', () => {
  it.each(['get', 'campaignWith', 'find', 'insert', 'updateOne', 'count', 'remove'])(
    '%s ends in a StoreFault',
    (name) => {
      expect(outcomes[name]).toBeInstanceOf(StoreFault)
    },
  )

  it('a link request ends in a failure', () => {
    expect(outcomes.link).toMatchObject({ failed: true })
  })

  it('a question about risk ends without a rank', () => {
    expect(outcomes.rank).toBeUndefined()
  })

  it('each call has sent one request: neither the SDK nor a port repeats any', () => {
    expect(requests).toBe(Object.keys(calls).length)
  })
})

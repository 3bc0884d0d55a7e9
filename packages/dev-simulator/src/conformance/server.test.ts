import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import { startSimulator } from '../index'
import { type OpenFixture, openFixture } from './open-fixture'

type Call = {
  readonly url: string
  readonly body: Record<string, unknown>
}

let cloud: Server
let cloudUrl: string
const calls: Call[] = []
let fixture: OpenFixture

const read = async (incoming: IncomingMessage) => {
  let text = ''
  for await (const chunk of incoming) text += chunk
  return JSON.parse(text)
}

beforeAll(async () => {
  cloud = createServer(async (incoming, response) => {
    if (incoming.method === 'GET') return response.end('the file itself')
    const body = await read(incoming)
    calls.push({ url: incoming.url ?? '', body })
    if (incoming.url?.startsWith('/client/upload-file')) {
      return response.end(JSON.stringify({ fileID: `cloud://env.b/${body.cloudPath}` }))
    }
    if (incoming.url?.startsWith('/client/delete-files')) {
      const gone = body.fileList.map((fileID: string) => ({ fileID, status: 0, errMsg: 'ok' }))
      return response.end(JSON.stringify({ fileList: gone }))
    }
    const answer =
      body.name === 'fails'
        ? { error: { errCode: -501000, errMsg: 'function not found' } }
        : body.fileList
          ? {
              fileList: body.fileList.map((fileID: string) => ({
                fileID,
                tempFileURL: `${new URL(cloudUrl).origin}/${fileID.split('/').pop()}`,
                status: 0,
                errMsg: 'ok',
              })),
            }
          : { result: { echo: body.data, openid: body.openid }, requestID: 'r1' }
    response.end(JSON.stringify(answer))
  })
  await new Promise<void>((done) => cloud.listen(0, '127.0.0.1', done))
  cloudUrl = `http://127.0.0.1:${(cloud.address() as AddressInfo).port}/client?token=secret-token`
  fixture = await openFixture({ cloud: cloudUrl, openid: 'o-chen-mo' })
}, 30_000)
afterAll(async () => {
  await fixture.close()
  cloud.close()
})

const call = (method: string, options: object) => fixture.mini.callWxMethod(method, options)

describe('the bridge to a cloud', () => {
  it('calls a function as the person who holds the phone', async () => {
    expect(await call('cloud.callFunction', { name: 'echo', data: { a: 1 } })).toEqual({
      errMsg: 'cloud.callFunction:ok',
      result: { echo: { a: 1 }, openid: 'o-chen-mo' },
      requestID: 'r1',
    })
    expect(calls.at(-1)?.url).toBe('/client/call-function?token=secret-token')
  })

  it('fails as WeChat does where the cloud refuses', async () => {
    await expect(call('cloud.callFunction', { name: 'fails' })).rejects.toThrow(
      'cloud.callFunction:fail Error: errCode: -501000 | errMsg: function not found',
    )
  })

  it('turns file ids into addresses', async () => {
    expect(await call('cloud.getTempFileURL', { fileList: ['cloud://env.b/a.png'] })).toMatchObject({
      fileList: [
        { fileID: 'cloud://env.b/a.png', tempFileURL: `${new URL(cloudUrl).origin}/a.png`, status: 0 },
      ],
    })
  })

  it('downloads a file to a temporary path, and uploads it from there', async () => {
    const { tempFilePath } = (await call('cloud.downloadFile', { fileID: 'cloud://env.b/a.txt' })) as {
      tempFilePath: string
    }
    expect(tempFilePath).toMatch(/^wxfile:\/\/tmp_.*\.txt$/)
    const answer = await call('cloud.uploadFile', { cloudPath: 'kept/b.txt', filePath: tempFilePath })
    expect(answer).toMatchObject({ fileID: 'cloud://env.b/kept/b.txt' })
    expect(calls.at(-1)?.body).toEqual({
      cloudPath: 'kept/b.txt',
      content: Buffer.from('the file itself').toString('base64'),
      openid: 'o-chen-mo',
    })
  })

  it('deletes files', async () => {
    expect(await call('cloud.deleteFile', { fileList: ['cloud://env.b/a.txt'] })).toMatchObject({
      fileList: [{ fileID: 'cloud://env.b/a.txt', status: 0 }],
    })
  })

  it('keeps the cloud’s token out of the page', async () => {
    const pages = await Promise.all(
      ['/', '/screen', '/api/start', '/assets/screen.js'].map(async (path) =>
        (await fetch(new URL(path, fixture.simulator.url))).text(),
      ),
    )
    expect(pages.join('')).not.toContain('secret-token')
  })
})

describe('the person who holds the phone', () => {
  it('has their own storage, and finds it again', async () => {
    await call('setStorage', { key: 'whose', data: 'chen' })
    await fixture.simulator.setPerson('o-su-he')
    expect(await fixture.mini.callWxMethod('getStorageSync', 'whose')).toBe('')
    const state = await fixture.post<{ person: { name: string } }>('/api/person', { openid: 'o-chen-mo' })
    expect(state.person.name).toBe('陈默')
    expect(await fixture.mini.callWxMethod('getStorageSync', 'whose')).toBe('chen')
  })
})

describe('strangers', () => {
  const status = (headers: Record<string, string>) =>
    new Promise((done) => {
      request(new URL('/api/state', fixture.simulator.url), { headers }, (response) =>
        done(response.statusCode),
      ).end()
    })

  it('with a foreign Host are refused', async () => {
    expect(await status({ host: 'evil.example' })).toBe(403)
  })

  it('with a foreign Origin are refused', async () => {
    expect(await status({ origin: 'https://evil.example' })).toBe(403)
  })

  it('with a foreign Origin get no socket', async () => {
    const refused = await new Promise((done) => {
      const socket = new WebSocket(fixture.simulator.wsEndpoint, { origin: 'https://evil.example' })
      socket.on('unexpected-response', (_, response) => done(response.statusCode))
      socket.on('error', () => done(403))
      socket.on('open', () => done('open'))
    })
    expect(refused).toBe(403)
  })

  it('get no file from outside the build', async () => {
    const response = await fetch(new URL('/app/..%2f..%2fpackage.json', fixture.simulator.url))
    expect(response.status).toBe(404)
  })
})

describe('what keeps a simulator from starting is one sentence', () => {
  it('a missing build', async () => {
    await expect(startSimulator({ dist: '/nowhere', port: 0 })).rejects.toThrow(
      /There is no app\.json in .*nowhere/,
    )
  })

  it('a taken port', async () => {
    const port = Number(new URL(fixture.simulator.url).port)
    await expect(startSimulator({ dist: 'packages/dev-simulator/fixtures/native', port })).rejects.toThrow(
      `Port ${port} is taken`,
    )
  })

  it('a cloud’s address without its token', async () => {
    await expect(
      startSimulator({
        dist: 'packages/dev-simulator/fixtures/native',
        port: 0,
        cloud: 'http://127.0.0.1:1/',
      }),
    ).rejects.toThrow('--cloud must be')
  })
})

describe('closing', () => {
  it('by automation ends the server', async () => {
    const other = await openFixture()
    await other.mini.close().catch(() => {})
    await other.simulator.closed
    await expect(fetch(other.simulator.url)).rejects.toThrow()
  }, 30_000)
})

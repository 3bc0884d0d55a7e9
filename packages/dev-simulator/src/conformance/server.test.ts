import { request } from 'node:http'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { WebSocket } from 'ws'
import { launchPhoneBrowser, type Simulator, startSimulator } from '../index'
import { type FakeCloud, startFakeCloud } from './fake-cloud'
import { connect, type Fixture } from './open-fixture'

const options = { dist: join(import.meta.dirname, '../../fixtures/native'), port: 0, headless: true }

let cloud: FakeCloud
let browser: Browser
let simulator: Simulator
let fixture: Fixture
beforeAll(async () => {
  cloud = await startFakeCloud()
  browser = await launchPhoneBrowser()
  simulator = await startSimulator({ ...options, browser, cloud: cloud.url, openid: 'o-chen-mo' })
  fixture = await connect(simulator, simulator.close)
}, 60_000)
afterAll(async () => {
  await fixture.close()
  await browser.close()
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
    expect(cloud.calls.at(-1)?.url).toBe('/client/call-function?token=secret-token')
  })

  it('fails with WeChat’s words when the cloud refuses', async () => {
    await expect(call('cloud.callFunction', { name: 'fails' })).rejects.toThrow(
      'cloud.callFunction:fail Error: errCode: -501000 | errMsg: function not found',
    )
  })

  it('answers the addresses of file ids', async () => {
    expect(await call('cloud.getTempFileURL', { fileList: ['cloud://env.b/a.png'] })).toMatchObject({
      fileList: [{ fileID: 'cloud://env.b/a.png', tempFileURL: `${cloud.origin}/a.png`, status: 0 }],
    })
  })

  it('downloads a file to a temporary path and uploads it from there', async () => {
    const { tempFilePath } = (await call('cloud.downloadFile', { fileID: 'cloud://env.b/a.txt' })) as {
      tempFilePath: string
    }
    expect(tempFilePath).toMatch(/^wxfile:\/\/tmp_.*\.txt$/)
    const answer = await call('cloud.uploadFile', { cloudPath: 'kept/b.txt', filePath: tempFilePath })
    expect(answer).toMatchObject({ fileID: 'cloud://env.b/kept/b.txt' })
    expect(cloud.calls.at(-1)?.body).toEqual({
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
        (await fetch(new URL(path, fixture.url))).text(),
      ),
    )
    expect(pages.join('')).not.toContain('secret-token')
  })
})

describe('the person who holds the phone', () => {
  it('has storage of their own and finds it again later', async () => {
    await call('setStorage', { key: 'whose', data: 'chen' })
    await simulator.setPerson('o-su-he')
    expect(await fixture.mini.callWxMethod('getStorageSync', 'whose')).toBe('')
    const state = await fixture.post<{ person: { name: string } }>('/api/person', { openid: 'o-chen-mo' })
    expect(state.person.name).toBe('陈默')
    expect(await fixture.mini.callWxMethod('getStorageSync', 'whose')).toBe('chen')
  })
})

describe('a request of a stranger', () => {
  const status = (headers: Record<string, string>) =>
    new Promise((done) => {
      request(new URL('/api/state', fixture.url), { headers }, (response) => done(response.statusCode)).end()
    })

  it('with a foreign Host is refused', async () => {
    expect(await status({ host: 'evil.example' })).toBe(403)
  })

  it('with a foreign Origin is refused', async () => {
    expect(await status({ origin: 'https://evil.example' })).toBe(403)
  })

  it('for a socket with a foreign Origin is refused', async () => {
    const refused = await new Promise((done) => {
      const socket = new WebSocket(fixture.wsEndpoint, { origin: 'https://evil.example' })
      socket.on('unexpected-response', (_, response) => done(response.statusCode))
      socket.on('error', () => done(403))
      socket.on('open', () => done('open'))
    })
    expect(refused).toBe(403)
  })

  it('for a file outside of the build is answered with 404', async () => {
    const response = await fetch(new URL('/app/..%2f..%2fpackage.json', fixture.url))
    expect(response.status).toBe(404)
  })
})

describe('startSimulator', () => {
  it('throws a sentence when there is no build', async () => {
    await expect(startSimulator({ dist: '/nowhere', port: 0 })).rejects.toThrow(
      /There is no app\.json in .*nowhere/,
    )
  })

  it('throws a sentence when the port is taken', async () => {
    const port = Number(new URL(fixture.url).port)
    await expect(startSimulator({ dist: options.dist, port })).rejects.toThrow(`Port ${port} is taken`)
  })

  it('throws a sentence when the cloud’s address has no token', async () => {
    await expect(
      startSimulator({
        dist: options.dist,
        port: 0,
        cloud: 'http://127.0.0.1:1/',
      }),
    ).rejects.toThrow('--cloud must be')
  })
})

describe('a simulator', () => {
  it('stops listening when automation closes it', async () => {
    const other = await startSimulator({ ...options, browser })
    const { mini } = await connect(other, other.close)
    await mini.close().catch(() => {})
    await other.closed
    await expect(fetch(other.url)).rejects.toThrow()
  }, 30_000)
})

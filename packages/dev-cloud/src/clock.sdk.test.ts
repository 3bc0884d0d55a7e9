import {
  declared,
  post,
  SDK_PREAMBLE,
  startTestCloud,
  type TestCloud,
  writeFunctions,
} from './testing/test-cloud'

jest.setTimeout(30_000)

const DAY_MS = 86_400_000
const robots = [{ key: 'key-of-a-robot' }]

const functionsDir = writeFunctions({
  now: {
    code: `exports.main = async () => ({
      now: Date.now(), made: new Date().getTime(), text: Date(), given: new Date(0).getTime(), is: new Date() instanceof Date })`,
  },
  writes: {
    code: `${SDK_PREAMBLE} exports.main = async () => { const db = cloud.database(); await db.collection('times').add({ data: { _id: 'one', at: db.serverDate() } }) }`,
  },
})

let test: TestCloud

beforeAll(async () => {
  const infrastructure = { collections: [], functions: declared(['now', 'writes']) }
  test = await startTestCloud({ functionsDir, infrastructure, wechat: { covers: [], robots } })
})

afterAll(() => test.stop())

const setAhead = (aheadMs: unknown) => post(test.cloud.controlUrl, '/clock', { aheadMs })
const call = async (name: string) =>
  (await post(test.cloud.clientUrl, '/call-function', { name, data: {} })).body

/** How many whole days a time is ahead of this computer's clock. */
const daysAhead = (time: number | string): number =>
  Math.floor((new Date(time).getTime() - Date.now()) / DAY_MS + 0.5)

describe('a clock that is set ahead', () => {
  beforeAll(async () => {
    await call('now')
    await setAhead(2 * DAY_MS)
  })

  it('is what functions read, also in an instance that ran before', async () => {
    const { now, made, text, given, is } = (await call('now')).result
    expect([now, made, text].map(daysAhead)).toEqual([2, 2, 2])
    expect([given, is]).toEqual([0, true])
  })

  it('is the server’s date in the database', async () => {
    const db = test.sdk.database()
    await db.createCollection('times')
    expect((await call('writes')).error).toBeUndefined()
    const { data } = await db.collection('times').doc('one').get()
    expect(daysAhead(data.at)).toBe(2)
  })

  it('is in the Date of a file’s answer', async () => {
    const { fileID } = await test.sdk.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') })
    const { fileList } = await test.sdk.getTempFileURL({ fileList: [fileID] })
    const response = await fetch(fileList[0].tempFileURL)
    expect(daysAhead(response.headers.get('date') ?? '')).toBe(2)
  })

  it('is the clock of a robot’s limit a minute', async () => {
    const address = `${test.cloud.url}/wecom/cgi-bin/webhook/send?key=${robots[0]?.key}`
    const send = async () => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(address, { method: 'POST', headers, body: '{"msgtype":"text"}' })
      return ((await response.json()) as { errcode: number }).errcode
    }
    for (let n = 0; n < 20; n++) await send()
    expect(await send()).toBe(45009)
    await setAhead(3 * DAY_MS)
    expect(await send()).toBe(0)
  })

  it('can be set back to the computer’s time', async () => {
    await setAhead(0)
    expect(daysAhead((await call('now')).result.made)).toBe(0)
  })

  it.each([-1, 'tomorrow', 10 ** 12])('cannot be set to %p', async (ahead) => {
    expect((await setAhead(ahead)).status).toBe(400)
  })
})

describe('faults that name a robot', () => {
  const address = () => `${test.cloud.url}/wecom/cgi-bin/webhook/send?key=${robots[0]?.key}`
  const send = async () => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(address(), { method: 'POST', headers, body: '{"msgtype":"text"}' })
    return ((await response.json()) as { errcode: number }).errcode
  }
  const setFaults = (...rules: object[]) => post(test.cloud.controlUrl, '/faults', { rules })
  const ofRobot = { rate: 1, action: 'robot.send' }

  afterAll(() => setFaults())

  it('make it answer an error', async () => {
    await setFaults({ ...ofRobot, kind: 'error' })
    expect(await send()).toBe(-1)
  })

  it('break its connection', async () => {
    await setFaults({ ...ofRobot, kind: 'lose-request' })
    await expect(send()).rejects.toThrow()
  })

  it('end when they are removed', async () => {
    await setFaults()
    expect(await send()).toBe(0)
  })
})

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  declared,
  instancesOf,
  post,
  startTestCloud,
  type TestCloud,
  writeFunctions,
} from './testing/test-cloud'
import { until } from './testing/until'

jest.setTimeout(30_000)

/** What begins a function that says when it has reached the gate of its event, and waits until the gate is open. */
const atGate = `
  const { existsSync, writeFileSync } = require('node:fs');
  const { setTimeout: pause } = require('node:timers/promises');
  const pass = async (gate) => { writeFileSync(gate + '.reached', ''); while (!existsSync(gate)) await pause(10) };`

const functionsDir = writeFunctions({
  counted: { code: 'let n = 0; exports.main = async () => ++n' },
  crowded: {
    code: `${atGate} let running = 0, most = 0; exports.main = async ({ gate }) => { most = Math.max(most, ++running); await pass(gate); running--; return most }`,
  },
  gated: { code: `${atGate} exports.main = async ({ gate }) => { await pass(gate); return 'old' }` },
  replaced: { code: 'exports.main = async () => 1' },
})

const folder = mkdtempSync(join(tmpdir(), 'dev-cloud-gates-'))

let test: TestCloud

beforeAll(async () => {
  const functions = declared(['counted', 'crowded', 'gated', 'replaced'])
  const infrastructure = { collections: [], functions }
  test = await startTestCloud({ functionsDir, infrastructure, maxInstances: 3, watch: true })
})

afterAll(async () => {
  await test.stop()
  rmSync(folder, { recursive: true })
})

const call = async (name: string, data: unknown = {}) =>
  (await post(test.cloud.clientUrl, '/call-function', { name, data })).body.result

const control = (path: string, name: string) => post(test.cloud.controlUrl, path, { function: name })

const gateNamed = (name: string): string => join(folder, name)
/** Anything that is there stands for a gate that is open. */
const OPEN_GATE = folder

const openGate = (gate: string): void => writeFileSync(gate, '')

const writeCode = (name: string, code: string): void =>
  writeFileSync(join(functionsDir, name, 'index.js'), code)

describe('instances', () => {
  it('are three at most, run one event at a time, and let other events wait', async () => {
    const gate = gateNamed('gate-of-the-crowd')
    const answers = Array.from({ length: 9 }, () => call('crowded', { gate }))
    await until(async () => (await instancesOf(test.cloud, 'crowded')).waiting === 6)
    expect(await instancesOf(test.cloud, 'crowded')).toMatchObject({ busy: 3, coldStarts: 3 })
    openGate(gate)
    expect(await Promise.all(answers)).toEqual(Array(9).fill(1))
    expect(await instancesOf(test.cloud, 'crowded')).toMatchObject({ idle: 3, coldStarts: 3 })
  })

  it('get no events while they are frozen, and keep what they hold until they are thawed', async () => {
    expect([await call('counted'), await call('counted')]).toEqual([1, 2])
    await control('/freeze', 'counted')
    expect(await call('counted')).toBe(1)
    await control('/thaw', 'counted')
    expect(await call('counted')).toBe(3)
  })

  it('finish the event they run on the old code when the code changes', async () => {
    const gate = gateNamed('gate-of-the-old')
    const inFlight = call('gated', { gate })
    await until(() => existsSync(`${gate}.reached`))
    writeCode('gated', 'exports.main = async () => "new"')
    await until(async () => (await call('gated', { gate: OPEN_GATE })) === 'new')
    openGate(gate)
    expect(await inFlight).toBe('old')
  })

  it('are replaced when the code changes', async () => {
    expect(await call('replaced')).toBe(1)
    writeCode('replaced', 'exports.main = async () => 2')
    await until(async () => (await call('replaced')) === 2)
  })
})

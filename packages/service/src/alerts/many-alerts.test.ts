import { HOUR, MINUTE } from '@hongbao/types'
import { type Alert, raiseAlert, saveSetting, watch } from '../index'
import { serverWith } from '../testing'

/** A server with a robot, at `hour` o'clock in China. */
const at = async (hour: number) => {
  const server = await serverWith(10)
  await saveSetting(server.ports, 'robot-webhook', 'https://robot.example')
  const now = (new Date(server.ports.clock.now()).getUTCHours() + 8) % 24
  server.pass(((hour - now + 24) % 24) * HOUR)
  return server
}

const quiet = (ports: Awaited<ReturnType<typeof at>>['ports'], n: number) =>
  raiseAlert(ports, { rule: 'complaint', subject: `A${n}`, detail: {} })

describe('many alerts at once', () => {
  it('do not hide an urgent one at night', async () => {
    const { ports } = await at(23)
    for (let n = 0; n < 1_200; n++) await quiet(ports, n)
    await raiseAlert(ports, { rule: 'conservation-broken', subject: 'zebra', detail: {} })
    await watch(ports)
    expect(ports.robot.sent).toMatchObject([expect.stringContaining('zebra')])
  })

  it('are told after an urgent one by day', async () => {
    const { ports } = await at(12)
    for (let n = 0; n < 10; n++) await raiseAlert(ports, { rule: 'stock-gone', subject: `s${n}`, detail: {} })
    await raiseAlert(ports, { rule: 'conservation-broken', subject: 'zebra', detail: {} })
    await watch(ports)
    expect(ports.robot.sent[0]).toContain('zebra')
  })

  it('are all closed when they are over, also beyond a thousand', async () => {
    const { ports, store, pass } = await at(12)
    for (let n = 0; n < 1_200; n++)
      await raiseAlert(ports, { rule: 'link-late', subject: `s${n}`, detail: {} })
    pass(HOUR)
    await watch(ports)
    const open = [...store.all('alerts').values()].filter((alert) => alert.closedAt === undefined)
    expect(open).toHaveLength(0)
  })

  it('are not written again while they say the same and were seen a moment ago', async () => {
    const { ports, store, pass } = await at(12)
    const minute = Math.floor(ports.clock.now() / MINUTE)
    const ledger = { goat: { claims: 10, left: 0, stock: 10 } }
    const metric = { minute, at: ports.clock.now(), summedAt: 0, functions: {}, ledger }
    await ports.documents.insert('metrics', { _id: `m${minute}`, ...metric })
    await watch(ports)
    const since = ports.clock.now()
    pass(MINUTE)
    await watch(ports)
    const alert = store.all('alerts').get('stock-gone:goat') as unknown as Alert
    expect(alert.lastSeenAt).toBe(since)
  })
})

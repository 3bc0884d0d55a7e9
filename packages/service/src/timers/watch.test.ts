import { NO_COUNTERS } from '@hongbao/domain'

import { MINUTE } from '@hongbao/types'

import {
  type Documents,
  type Metrics,
  metricsId,
  type RuleName,
  raiseAlert,
  rules,
  saveSetting,
  watch,
} from '../index'

import { serverWith } from '../testing/test-server'

const goat = { rule: 'conservation-broken', subject: 'goat', detail: {} } as const

/** A server with a robot. It is noon in China unless a test lets time pass. */
const watched = async () => {
  const server = await serverWith(10)
  const { ports, pass, campaign } = server
  const hour = (new Date(ports.clock.now()).getUTCHours() + 8) % 24
  pass(((12 - hour + 24) % 24) * 60 * MINUTE)
  await ports.documents.updateOne('campaigns', { _id: campaign._id }, { put: { 'schedule.endsAt': 9e12 } })
  await saveSetting(ports, 'robot-webhook', 'https://robot.example')
  const minute = () => Math.floor(ports.clock.now() / MINUTE)
  const report = (functions: Metrics['functions'], ledger: Metrics['ledger'] = {}) =>
    ports.documents.insert('metrics', {
      _id: metricsId(minute()),
      minute: minute(),
      at: ports.clock.now(),
      summedAt: ports.clock.now(),
      functions,
      ledger,
    })
  /** Reports the same metric for several minutes, and watches after each. */
  const minutes = async (count: number, functions: Metrics['functions'], ledger: Metrics['ledger'] = {}) => {
    for (let n = 0; n < count; n++) {
      await report(functions, ledger)
      await watch(ports)
      pass(MINUTE)
    }
  }
  return { ...server, robot: ports.robot, minutes }
}

const claim = (changes: Partial<typeof NO_COUNTERS>) => ({
  claim: { ...NO_COUNTERS, p50Ms: 0, p95Ms: 0, calls: 100, ...changes },
})
const slow = [0, 0, 0, 0, 0, 0, 0, 0, 100]
const stocked = { goat: { claims: 2, left: 8, stock: 10 } }

const provoked: [RuleName, Metrics['functions'], Metrics['ledger']][] = [
  ['error-rate', claim({ faults: 10 }), {}],
  ['latency', claim({ latency: slow }), {}],
  ['link-late', claim({ marks: { 'link-late': 30, 'link-issued': 30 } }), {}],
  ['nothing-granted', claim({ refusals: { RETRY_LATER: 50 } }), stocked],
  ['stock-low', {}, { goat: { claims: 95, left: 5, stock: 100 } }],
  ['stock-gone', {}, { goat: { claims: 10, left: 0, stock: 10 } }],
  ['over-budget', claim({ calls: 1_000 }), {}],
]

describe('watch', () => {
  it('counts serial numbers that were handed over beside links, before it says that many are late', async () => {
    const { robot, minutes } = await watched()
    await minutes(3, claim({ marks: { 'link-late': 30, 'link-number': 3_000 } }), {})
    expect(robot.sent).toEqual([])
  })

  it.each(provoked)(
    'notifies operators of %s once, and of its recovery once',
    async (rule, functions, ledger) => {
      const { ports, robot, minutes, store } = await watched()
      if (rule === 'over-budget') await saveSetting(ports, 'budget-yuan-a-day', '1')
      await minutes(4, functions, ledger)
      expect(robot.sent).toHaveLength(1)
      expect([...store.all('alerts').values()]).toMatchObject([{ rule }])
      await minutes(12, claim({ calls: 1 }))
      expect(robot.sent).toHaveLength(2)
    },
  )

  it('sends nothing while all is well', async () => {
    const { robot, minutes } = await watched()
    await minutes(5, claim({ latency: [100] }), stocked)
    expect(robot.sent).toEqual([])
  })

  it('notifies operators of a cover that expires within two weeks', async () => {
    const { ports, robot, campaign } = await watched()
    const usableUntil = ports.clock.now() + 13.5 * 24 * 60 * MINUTE
    await ports.documents.updateOne('campaigns', { _id: campaign._id }, { put: { usableUntil } })
    await watch(ports)
    expect(robot.sent).toMatchObject([expect.stringContaining('封面即将过期')])
  })

  it('sends what is wrong, with what, since when and what to do', async () => {
    const { ports, robot } = await watched()
    await raiseAlert(ports, { ...goat, detail: { left: 1 } })
    await watch(ports)
    expect(robot.sent[0]).toMatch(/紧急告警 · 库存对不上账\*\*\n> goat \(剩余 1\), 自 2027年.*\n怎么办: /)
  })

  it('sends a fact that an older release named under that name', async () => {
    const { ports, robot } = await watched()
    const detail = { 'days left': 3 } as object
    await raiseAlert(ports, { ...goat, detail })
    await watch(ports)
    expect(robot.sent[0]).toContain('goat (days left 3)')
  })

  it('sends messages in the operators’ language, with a link to their page', async () => {
    const { ports, robot } = await watched()
    await saveSetting(ports, 'robot-language', 'en')
    await saveSetting(ports, 'operators-page', 'https://console.example')
    await raiseAlert(ports, goat)
    await watch(ports)
    expect(robot.sent[0]).toMatch(
      /Urgent alert · Stock does not add up\*\*\n> goat, since 2027-.*\[Look\]\(https:\/\/console.example\)/s,
    )
  })

  it('sends nothing about trouble that passes within a minute', async () => {
    const { robot, minutes } = await watched()
    await minutes(1, claim({ faults: 10 }))
    await minutes(12, claim({ calls: 10_000 }))
    expect(robot.sent).toEqual([])
  })

  it('sends one message about many subjects of one rule', async () => {
    const { ports, robot } = await watched()
    for (const subject of ['goat', 'koi', 'plum']) await raiseAlert(ports, { ...goat, subject })
    await watch(ports)
    expect(robot.sent).toHaveLength(1)
    expect(robot.sent[0]).toContain('koi')
  })

  it('holds a message that is not urgent from the night until the morning', async () => {
    const { ports, robot, pass } = await watched()
    pass(12 * 60 * MINUTE)
    await raiseAlert(ports, { rule: 'complaint', subject: 'A1', detail: {} })
    await watch(ports)
    expect(robot.sent).toEqual([])
    pass(8 * 60 * MINUTE)
    await watch(ports)
    expect(robot.sent).toHaveLength(1)
  })

  it('sends an urgent message at night', async () => {
    const { ports, robot, pass } = await watched()
    pass(12 * 60 * MINUTE)
    await raiseAlert(ports, goat)
    await watch(ports)
    expect(robot.sent).toHaveLength(1)
  })

  it('sends alerts of the time the robot was down once it is up', async () => {
    const { ports, robot, pass } = await watched()
    robot.down = true
    await raiseAlert(ports, goat)
    await watch(ports)
    pass(10 * MINUTE)
    await watch(ports)
    robot.down = false
    await watch(ports)
    await watch(ports)
    expect(robot.sent).toHaveLength(2)
  })

  it('sends at most nine messages a run, and the rest in the next run', async () => {
    const { ports, robot } = await watched()
    const atOnce = (Object.keys(rules) as RuleName[]).filter((rule) => rules[rule].raiseAfterMs === 0)
    for (const rule of atOnce) await raiseAlert(ports, { rule, subject: 'goat', detail: {} })
    const more = {
      closedAt: 1,
      recovery: 'pending',
      since: 0,
      lastSeenAt: 0,
      detail: {},
      subject: 'goat',
    } as const
    for (const rule of ['latency', 'error-rate', 'link-late'] as const)
      await ports.documents.insert('alerts', { _id: `${rule}:goat@0`, rule, ...more })
    await watch(ports)
    expect(robot.sent).toHaveLength(9)
    await watch(ports)
    expect(new Set(robot.sent).size).toBe(atOnce.length + 3)
  })

  it('sends one message when two runs overlap', async () => {
    const { ports, robot } = await watched()
    await raiseAlert(ports, goat)
    await Promise.all([watch(ports), watch(ports)])
    expect(robot.sent).toHaveLength(1)
  })

  it('does not tell what another run has told since it looked', async () => {
    const { ports, robot } = await watched()
    await raiseAlert(ports, goat)
    const find: Documents['find'] = async (collection, filter, options) => {
      const found = await ports.documents.find(collection, filter, options)
      if (collection === 'alerts' && 'toldAt' in filter) await watch(ports)
      return found
    }
    await watch({ ...ports, documents: { ...ports.documents, find } })
    expect(robot.sent).toHaveLength(1)
  })

  it('notifies operators again of an alert that returns after its end, and keeps the history', async () => {
    const { ports, robot, pass, store } = await watched()
    await raiseAlert(ports, goat)
    await watch(ports)
    pass(6 * MINUTE)
    await watch(ports)
    await raiseAlert(ports, goat)
    await watch(ports)
    expect(robot.sent.map((message) => message.slice(2, 4))).toEqual(['紧急', '已恢', '紧急'])
    expect(store.all('alerts').size).toBe(2)
  })
})

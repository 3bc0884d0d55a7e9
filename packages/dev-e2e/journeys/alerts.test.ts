import { type RuleName, rules } from '@hongbao/service'
import { DAY, HOUR, MINUTE, SECOND } from '@hongbao/types'
import { useCloud } from '../world/journey'
import { addDrop, publishSmall } from '../world/small-campaign'

/** A few more calls than the rules need to judge a share. */
const ENOUGH = 22
const AT_ONCE = 11
const LINK_API = 'redpacketcover.getAuthenticationUrl'

const world = useCloud()

/** The subject of each rule's alert (of a complaint, its number). `unique-index-missing` has a test file of its own. */
const SUBJECTS = {
  'conservation-broken': 'off',
  'link-refused': 'refused',
  'ctoken-missing': 'keyless',
  'link-late': 'claim',
  'error-rate': 'browse',
  latency: 'person',
  'nothing-granted': 'claim',
  'stock-low': 'low',
  'stock-gone': 'gone',
  'cover-expiring': 'expiring',
  'over-budget': 'all',
  'patrol-broken': 'finish',
  complaint: '',
} as const satisfies Partial<Record<RuleName, string>>

const CAMPAIGNS = { off: 100, refused: 100, keyless: 100, low: 20, gone: 2, expiring: 100, busy: 1_000 }

type Told = keyof typeof SUBJECTS
const TOLD = Object.keys(SUBJECTS) as Told[]
const RECOVERING = TOLD.filter((rule) => rule !== 'complaint')

const texts = async (): Promise<string[]> =>
  (await world.cloud.messages()).map(({ content }) => JSON.stringify(content))

/** How many messages of this kind the robot got about a rule and its subject. */
const timesTold = async (rule: Told, title: '告警' | '已恢复'): Promise<number> => {
  const { what } = rules[rule].zh
  const about = new RegExp(`> ${SUBJECTS[rule]}`)
  return (await texts()).filter((text) => text.includes(`${title} · ${what}`) && about.test(text)).length
}

let people = 0
const call = (name: string, data: object) => world.cloud.call(name, data, `o-person-${people++}`)
const claim = (campaignId: string) => call('claim', { campaignId })
const inTurn = async (times: number, one: () => Promise<unknown>): Promise<void> => {
  for (let n = 0; n < times; n++) await one()
}
const atOnce = (times: number, one: () => Promise<unknown>) => Promise.all(Array.from({ length: times }, one))

const patrol = () => world.cloud.control('run-timer', { function: 'patrol' })
const minutesOfPatrol = (minutes: number) =>
  inTurn(minutes, async () => {
    await world.cloud.pass(MINUTE)
    await patrol()
  })
const setFaults = (...faults: object[]) =>
  world.cloud.control('faults', { rules: faults.map((fault) => ({ rate: 1, ...fault })) })
const link = (errcode: number, rate: number) =>
  world.cloud.control('wechat', { api: LINK_API, errcode, rate })

/** The next nine o'clock in China, because alerts that are not urgent wait at night. */
const waitForMorning = (): Promise<void> => {
  const sinceMidnight = (Date.now() + 8 * HOUR) % DAY
  return world.cloud.pass(((9 * HOUR - sinceMidnight + DAY) % DAY) + DAY)
}

const change = async (id: string, put: object): Promise<void> =>
  void (await world.cloud.ports.documents.updateOne('campaigns', { _id: id }, { put: { ...put } }))

const loseUnits = async (units: number): Promise<void> => {
  const { ports } = world.cloud
  const [bucket] = await ports.documents.find('buckets', { campaignId: 'off' }, { limit: 1 })
  await ports.documents.updateOne('buckets', { _id: bucket?._id ?? '' }, { add: { left: -units } })
}

const askForReminders = () => call('person', { action: 'my-reminders' })

/**
 * Provokes all alerts at one time. Then each instance is called again, because it writes its counters as a call
 * begins.
 */
const makeTrouble = async (): Promise<void> => {
  const { ports } = world.cloud
  for (const [id, stock] of Object.entries(CAMPAIGNS)) await publishSmall(ports, stock, { _id: id })
  await link(9600004, 1)
  await claim('refused')
  await link(45009, 1)
  await ports.documents.remove('secrets', { _id: 'ctoken:keyless:published' })
  await claim('keyless')
  await inTurn(19, () => claim('low'))
  await inTurn(2, () => claim('gone'))
  await inTurn(ENOUGH, () => claim('busy'))
  await loseUnits(1)
  await change('expiring', { usableUntil: ports.clock.now() + 10 * DAY })
  await ports.documents.insert('secrets', { _id: 'budget-yuan-a-day', value: '0.5' })
  await call('person', { action: 'ask', kind: 'complaint', text: 'The cover is blurred.' })
  await setFaults(
    { kind: 'error', function: 'browse', collection: 'campaigns' },
    { kind: 'error', function: 'patrol', collection: 'changes' },
    { kind: 'delay', function: 'person', collection: 'reminders', minMs: 2_100, maxMs: 2_200 },
  )
  await inTurn(ENOUGH, () => call('browse', { action: 'catalog' }))
  await inTurn(2, () => atOnce(AT_ONCE, askForReminders))
  await world.cloud.pass(11 * SECOND)
  await Promise.all([claim('busy'), call('browse', { action: 'catalog' }), atOnce(AT_ONCE, askForReminders)])
}

const endTrouble = async (): Promise<void> => {
  await link(45009, 0)
  await setFaults()
  await loseUnits(-1)
  await world.cloud.ports.documents.remove('secrets', { _id: 'budget-yuan-a-day' })
  await change('expiring', { usableUntil: world.cloud.ports.clock.now() + 300 * DAY })
  await addDrop(world.cloud.ports, 'low', 200)
  await addDrop(world.cloud.ports, 'gone', 200)
}

/** Stock is left, and no claim can be written. */
const stopGranting = async (): Promise<void> => {
  await setFaults({
    kind: 'error',
    function: 'claim',
    collection: 'claims',
    action: 'database.insertDocument',
  })
  await inTurn(ENOUGH, () => claim('busy'))
  await world.cloud.pass(11 * SECOND)
  await claim('busy')
}

describe('alerts about trouble in the cloud', () => {
  beforeAll(async () => {
    await waitForMorning()
    await makeTrouble()
    await minutesOfPatrol(4)
    await endTrouble()
    await world.cloud.pass(35 * MINUTE)
    await minutesOfPatrol(2)
    await stopGranting()
    await minutesOfPatrol(3)
    await setFaults()
    await world.cloud.pass(10 * MINUTE)
    await minutesOfPatrol(2)
  }, 180_000)

  it.each(TOLD)('send one message about %s to the robot', async (rule) => {
    expect(await timesTold(rule, '告警')).toBe(1)
  })

  it.each(RECOVERING)('send one message about the end of %s', async (rule) => {
    expect(await timesTold(rule, '已恢复')).toBe(1)
  })

  it('are kept as history after their end', async () => {
    const closed = await world.cloud.ports.documents.find('alerts', { closedAt: { kind: 'present' } })
    expect(new Set(closed.map(({ rule }) => rule))).toEqual(new Set(TOLD))
  })

  it('have a link to the operators’ page', async () => {
    expect((await texts()).every((text) => text.includes(`[查看](${world.cloud.url})`))).toBe(true)
  })
})

describe('the operators’ robot', () => {
  const complain = () => call('person', { action: 'ask', kind: 'complaint', text: 'The cover is blurred.' })
  const count = async () => (await texts()).length

  it('gets every alert after it was down', async () => {
    const before = await count()
    await complain()
    await setFaults({ kind: 'lose-request', action: 'robot.send' })
    await minutesOfPatrol(2)
    expect(await count()).toBe(before)
    await setFaults()
    await minutesOfPatrol(2)
    expect(await count()).toBe(before + 1)
  })

  it('gets every alert when it is slow, and does not hold up patrol', async () => {
    const before = await count()
    await complain()
    await setFaults({ kind: 'delay', action: 'robot.send', minMs: 6_000, maxMs: 6_000 })
    await world.cloud.pass(MINUTE)
    expect(await patrol()).toMatchObject({
      result: {
        data: { broken: [], did: { measure: {}, tidy: {}, watch: {} } },
      },
    })
    await setFaults()
    await minutesOfPatrol(2)
    expect(await count()).toBeGreaterThan(before)
  })
})

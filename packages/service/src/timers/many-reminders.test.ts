import { firstLookAt, REMIND_AHEAD_MS, remindAhead } from '@hongbao/domain'
import { HOUR, MINUTE } from '@hongbao/types'
import { moveDrop, type StoredReminder, sendReminders } from '../index'
import { operate, serverWith } from '../testing'

/** A campaign whose second drop opens in two hours, and reminders of it. */
const withReminders = async (count: number) => {
  const server = await serverWith(10, 10)
  const [, drop] = server.campaign.schedule.drops
  if (!drop) throw new Error('no second drop')
  const opensAt = server.ports.clock.now() + 2 * HOUR
  await operate(server.ports, moveDrop, 'goat', { dropId: drop.id, opensAt })
  for (let n = 0; n < count; n++) {
    const reminder: StoredReminder = {
      _id: `goat:${drop.id}:p${n}`,
      campaignId: 'goat',
      dropId: drop.id,
      person: `p${n}`,
      openid: `o${n}`,
      templateId: 't',
      opensAt,
      lookAt: firstLookAt(opensAt),
      state: 'waiting',
    }
    server.store.insert('reminders', reminder as never)
  }
  const alerts = () => [...server.store.all('alerts').values()].map(({ _id }) => _id)
  return { ...server, opensAt, drop, alerts }
}

describe('how long before their drops open reminders are sent', () => {
  it('is ten minutes when there are few', () => {
    expect(remindAhead([{ opensAt: HOUR, waiting: 100 }], 0)).toBe(REMIND_AHEAD_MS)
  })

  it('is as long as 100,000 of one drop take, and ten minutes', () => {
    const drop = { opensAt: HOUR, waiting: 100_000 }
    expect(remindAhead([drop], HOUR - 61 * MINUTE)).toBe(REMIND_AHEAD_MS)
    expect(remindAhead([drop], HOUR - 59 * MINUTE)).toBe(59 * MINUTE)
  })

  it('counts the reminders of earlier drops, which are sent first', () => {
    const drops = [
      { opensAt: HOUR, waiting: 60_000 },
      { opensAt: HOUR + MINUTE, waiting: 120_000 },
    ]
    expect(remindAhead(drops, 0)).toBe(HOUR + MINUTE)
  })

  it('is twelve hours at most', () => {
    expect(remindAhead([{ opensAt: 20 * HOUR, waiting: 1e9 }], 0)).toBe(12 * HOUR)
  })
})

describe('more reminders than can be sent in the last minutes', () => {
  it('are begun earlier, and their text names the time of the opening', async () => {
    const { ports, pass } = await withReminders(5_000)
    pass(2 * HOUR - 12 * MINUTE)
    expect(await sendReminders(ports)).toMatchObject({ lost: 0 })
    expect(ports.messages.sent.length).toBeGreaterThan(1_000)
    expect(ports.messages.sent[0]?.data.time2).toMatch(/^2027年2月1日 \d\d:00$/)
  })

  it('are all sent before the drop opens', async () => {
    const { ports, pass, opensAt } = await withReminders(6_000)
    pass(2 * HOUR - 14 * MINUTE)
    while (ports.messages.sent.length < 6_000 && ports.clock.now() < opensAt) {
      await sendReminders(ports)
      pass(MINUTE - (ports.clock.now() % MINUTE))
    }
    expect(ports.messages.sent).toHaveLength(6_000)
    expect(ports.clock.now()).toBeLessThan(opensAt)
  })

  it('are named to the operators beforehand when there is no time for all of them', async () => {
    const { ports, pass, alerts, drop } = await withReminders(5_000)
    pass(2 * HOUR - 2 * MINUTE)
    await sendReminders(ports)
    expect(alerts()).toEqual([`reminders-too-many:goat/${drop.id}`])
  })

  it('name the time to which an operator has moved the drop since', async () => {
    const { ports, pass, drop, opensAt } = await withReminders(1)
    await operate(ports, moveDrop, 'goat', { dropId: drop.id, opensAt: opensAt + 5 * MINUTE })
    pass(2 * HOUR - 4 * MINUTE)
    await sendReminders(ports)
    expect(ports.messages.sent[0]?.data.time2).toMatch(/:05$/)
  })
})

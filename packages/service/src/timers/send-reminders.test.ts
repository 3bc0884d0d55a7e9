import { HOUR, MINUTE } from '@hongbao/types'
import { listReminders, moveDrop, type Ports, saveReminder, sendReminders } from '../index'
import { callBy } from '../testing/call-by'
import { operate, serverWith } from '../testing/test-server'

const drop = { action: 'remind', campaignId: 'goat', dropId: 'drop-1', templateId: 'template-1' } as const

/** A campaign whose second drop opens in an hour, and a message template. */
const withTemplate = async () => {
  const server = await serverWith(10, 10)
  await server.ports.documents.insert('secrets', { _id: 'reminder-template', value: 'template-1' })
  const instance = server.instance()
  return {
    ...server,
    remind: (openid: string, changes: Partial<typeof drop> | object = {}) =>
      saveReminder(callBy(server.ports, instance, openid), { ...drop, ...changes } as typeof drop),
    stored: () => [...server.store.all('reminders').values()],
    stateOf: async (openid: string) => {
      const list = await listReminders(callBy(server.ports, instance, openid))
      return list.ok ? list.data.reminders.map(({ state }) => state) : list
    },
  }
}

/** The same campaign two minutes before that drop opens, with a reminder of each of these people. */
const almostOpen = async (...openids: string[]) => {
  const world = await withTemplate()
  for (const openid of openids) await world.remind(openid)
  world.pass(HOUR - 2 * MINUTE)
  return world
}

const code = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code

describe('a consent to a reminder', () => {
  it('is kept for a drop that has not opened', async () => {
    const { remind, stateOf } = await withTemplate()
    expect(await remind('a')).toMatchObject({ ok: true, data: { reminder: { state: 'waiting' } } })
    expect(await stateOf('a')).toEqual(['waiting'])
  })

  it('is one reminder when it is given twice for one drop', async () => {
    const { remind, stored } = await withTemplate()
    await remind('a')
    await remind('a')
    expect(stored()).toHaveLength(1)
  })

  it.each([
    ['for no campaign', { campaignId: 'none' }, 'NO_CAMPAIGN'],
    ['for no drop', { dropId: 'none' }, 'NO_DROP'],
    ['for a drop that is open', { dropId: 'drop-0' }, 'DROP_OPEN'],
    ['to another template', { templateId: 'template-2' }, 'NO_TEMPLATE'],
  ])('is refused %s', async (_, changes, expected) => {
    const { remind } = await withTemplate()
    expect(code(await remind('a', changes))).toBe(expected)
  })

  it('is refused when fifty reminders of the person wait', async () => {
    const { remind, ports } = await withTemplate()
    await remind('a')
    const [one] = await ports.documents.find('reminders', {})
    if (!one) throw new Error('nothing was kept')
    for (let n = 1; n < 50; n++) await ports.documents.insert('reminders', { ...one, _id: `${n}` })
    expect(code(await remind('a'))).toBe('TOO_MANY')
  })
})

describe('sending reminders', () => {
  it('sends nothing an hour before the drop opens', async () => {
    const { ports, remind } = await withTemplate()
    await remind('a')
    await sendReminders(ports)
    expect(ports.messages.sent).toEqual([])
  })

  it('sends the campaign’s title and the address of its page', async () => {
    const { ports } = await almostOpen('a')
    await sendReminders(ports)
    expect(ports.messages.sent).toMatchObject([
      { openid: 'a', page: 'pages/cover/index?id=goat', data: { thing1: '红包封面' } },
    ])
  })

  it('sends one message for one consent in two runs', async () => {
    const { ports } = await almostOpen('a')
    await sendReminders(ports)
    await sendReminders(ports)
    expect(ports.messages.sent).toHaveLength(1)
  })

  it('sends one message to each person when two runs overlap', async () => {
    const people = Array.from({ length: 130 }, (_, n) => `person-${n}`)
    const { ports } = await almostOpen(...people)
    await Promise.all([sendReminders(ports), sendReminders(ports)])
    expect(ports.messages.sent.map(({ openid }) => openid).sort()).toEqual(people.sort())
  })

  it('erases the openid once the message is sent', async () => {
    const { ports, stored, stateOf } = await almostOpen('a')
    await sendReminders(ports)
    expect(stored()[0]).not.toHaveProperty('openid')
    expect(await stateOf('a')).toEqual(['sent'])
  })

  it('gives a used-up consent up as lost, and erases the openid', async () => {
    const { ports, stored, stateOf } = await almostOpen('a')
    ports.messages.answers.set('a', { kind: 'refused', code: 43101 })
    await sendReminders(ports)
    expect(await stateOf('a')).toEqual(['lost'])
    expect(stored()[0]).not.toHaveProperty('openid')
  })

  it('does not repeat a message that may have been sent', async () => {
    const { ports, stateOf } = await almostOpen('a')
    ports.messages.answers.set('a', { kind: 'unknown' })
    await sendReminders(ports)
    ports.messages.answers.clear()
    await sendReminders(ports)
    expect(ports.messages.sent).toEqual([])
    expect(await stateOf('a')).toEqual(['lost'])
  })

  it('ignores a late request of an earlier run to put a reminder back', async () => {
    const { ports, pass, stored } = await almostOpen('a')
    const late: (() => Promise<unknown>)[] = []
    const updateOne: Ports['documents']['updateOne'] = (collection, filter, change) => {
      if (change.put?.state === 'waiting')
        late.push(() => ports.documents.updateOne(collection, filter, change))
      return ports.documents.updateOne(collection, filter, change)
    }
    ports.messages.answers.set('a', { kind: 'refused', code: 45009 })
    await sendReminders({ ...ports, documents: { ...ports.documents, updateOne } })
    pass(MINUTE)
    const send = async () => {
      for (const arrive of late) await arrive()
      expect(stored()).toMatchObject([{ state: 'sending' }])
      return { kind: 'sent' } as const
    }
    expect(await sendReminders({ ...ports, messages: { send } })).toMatchObject({ sent: 1 })
  })

  it('sends the message later when WeChat asks for a pause', async () => {
    const { ports, pass } = await almostOpen('a')
    ports.messages.answers.set('a', { kind: 'refused', code: 45009 })
    expect(await sendReminders(ports)).toMatchObject({ busy: 1 })
    ports.messages.answers.clear()
    pass(MINUTE)
    await sendReminders(ports)
    expect(ports.messages.sent).toHaveLength(1)
  })

  it('gives up as lost what a dead run was sending, and erases the openid', async () => {
    const { ports, pass, stored, stateOf } = await almostOpen('a')
    const dies: Ports['clock'] = { ...ports.clock, sleep: async () => undefined }
    const messages = { ...ports.messages, send: () => new Promise<never>(() => undefined) }
    void sendReminders({ ...ports, clock: dies, messages })
    await new Promise((resolve) => setImmediate(resolve))
    pass(6 * MINUTE)
    await sendReminders(ports)
    expect(ports.messages.sent).toEqual([])
    expect(await stateOf('a')).toEqual(['lost'])
    expect(stored()[0]).not.toHaveProperty('openid')
  })

  it('waits for a drop that was moved to a later time', async () => {
    const { ports, campaign, pass } = await almostOpen('a')
    const opensAt = campaign.schedule.drops[1]?.opensAt ?? 0
    await operate(ports, moveDrop, 'goat', { dropId: 'drop-1', opensAt: opensAt + HOUR })
    await sendReminders(ports)
    expect(ports.messages.sent).toEqual([])
    pass(HOUR)
    await sendReminders(ports)
    expect(ports.messages.sent).toHaveLength(1)
  })

  it('sends reminders of other campaigns past those of a paused campaign', async () => {
    const { ports, campaign } = await almostOpen(...Array.from({ length: 120 }, (_, n) => `p-${n}`))
    const paused = { ...campaign, schedule: { ...campaign.schedule, paused: true } }
    const { _id, ...put } = paused
    await ports.documents.updateOne('campaigns', { _id }, { put })
    await ports.documents.insert('campaigns', { ...campaign, _id: 'koi' })
    const [one] = await ports.documents.find('reminders', {}, { limit: 1 })
    if (!one) throw new Error('nothing was kept')
    await ports.documents.insert('reminders', { ...one, _id: 'z', campaignId: 'koi', openid: 'z' })
    await sendReminders(ports)
    expect(ports.messages.sent.map(({ openid }) => openid)).toEqual(['z'])
  })

  it('sends a message for a new consent after a lost one', async () => {
    const { ports, remind, stateOf } = await almostOpen('a')
    ports.messages.answers.set('a', { kind: 'refused', code: 43101 })
    await sendReminders(ports)
    ports.messages.answers.clear()
    expect(await remind('a')).toMatchObject({ ok: true, data: { reminder: { state: 'waiting' } } })
    await sendReminders(ports)
    expect(await stateOf('a')).toEqual(['sent'])
  })
})

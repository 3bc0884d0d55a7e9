import { DAY } from '@hongbao/types'
import {
  browseMyCovers,
  cancelReminder,
  carryOutOpenRequests,
  claimCover,
  fileQuestion,
  forgetPerson,
  listQuestions,
  listReminders,
  personOf,
  StoreFault,
  saveReminder,
  tellWhatIsKept,
} from '../index'
import { callBy } from '../testing/call-by'
import { serverWith } from '../testing/test-server'

const goat = { campaignId: 'goat' }
const question = { action: 'ask', kind: 'question', text: 'When does it open?' } as const

/** A person with a cover, a reminder and a question. */
const somebody = async () => {
  const server = await serverWith(10, 10)
  const { ports } = server
  const instance = server.instance()
  const by = (openid: string) => callBy(ports, instance, openid)
  await ports.documents.insert('secrets', { _id: 'reminder-template', value: 't' })
  await claimCover(by('a'), goat)
  await saveReminder(by('a'), { action: 'remind', ...goat, dropId: 'drop-1', templateId: 't' })
  await fileQuestion(by('a'), question)
  const kept = async () => {
    const told = await tellWhatIsKept(by('a'))
    return told.ok && Object.fromEntries(told.data.items.map(({ kind, count }) => [kind, count]))
  }
  return { ...server, instance, by, kept }
}

/** The name under which an app with this key stores a person with this openid. */
const storedAs = async (key: string, openid: string): Promise<string | undefined> => {
  const { ports, instance, store } = await serverWith(10)
  await ports.documents.insert('secrets', { _id: 'person-key', value: key })
  await claimCover(callBy(ports, instance(), openid), goat)
  return [...store.all('claims').values()].map((claim) => claim.person as string | undefined)[0]
}

describe('the name that a person is stored under', () => {
  it('has 32 hexadecimal digits', async () => {
    expect(await storedAs('key', 'a')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('is the same each time', async () => {
    expect(await storedAs('key', 'a')).toBe(await storedAs('key', 'a'))
  })

  it('differs from person to person', async () => {
    expect(await storedAs('key', 'a')).not.toBe(await storedAs('key', 'b'))
  })

  it('cannot be computed from the openid without the app’s key', async () => {
    expect(await storedAs('key', 'a')).not.toBe(await storedAs('another key', 'a'))
  })

  it('is the same on two instances that make the person key at once', async () => {
    const { ports, instance } = await serverWith(10)
    const named = [instance(), instance()].map((one) => personOf(callBy(ports, one, 'a')))
    const [first, second] = await Promise.all(named)
    expect(first).toBe(second)
  })
})

describe('what is kept of a person', () => {
  it('is answered as a number of documents for each kind', async () => {
    const { kept } = await somebody()
    expect(await kept()).toEqual({ claims: 1, reminders: 1, questions: 1, requests: 0 })
  })
})

describe('a record that is kept of a person', () => {
  const recordsOf = async (by: (openid: string) => Parameters<typeof tellWhatIsKept>[0], openid = 'a') => {
    const told = await tellWhatIsKept(by(openid))
    return told.ok ? Object.fromEntries(told.data.items.map(({ kind, records }) => [kind, records])) : {}
  }

  it('is shown to them', async () => {
    const { by } = await somebody()
    expect(await recordsOf(by)).toMatchObject({
      claims: [{ about: 'goat' }],
      reminders: [{ about: 'goat', state: 'waiting' }],
      questions: [{ text: question.text }],
      requests: [],
    })
  })

  it('holds neither their openid nor the name that they are stored under', async () => {
    const { by } = await somebody()
    const told = JSON.stringify(await recordsOf(by))
    expect([told.includes('"a"'), /[0-9a-f]{32}/.test(told)]).toEqual([false, false])
  })

  it('is not shown to others', async () => {
    const { by } = await somebody()
    expect(await recordsOf(by, 'b')).toEqual({ claims: [], reminders: [], questions: [], requests: [] })
  })
})

describe('a reminder that a person cancels', () => {
  const cancel = { action: 'cancel-reminder', ...goat, dropId: 'drop-1' } as const

  it('is deleted, and cancelling it again succeeds', async () => {
    const { by, kept } = await somebody()
    expect(await cancelReminder(by('a'), cancel)).toMatchObject({ ok: true })
    expect(await kept()).toMatchObject({ reminders: 0 })
    expect(await cancelReminder(by('a'), cancel)).toMatchObject({ ok: true })
  })

  it('leaves the same reminder of others', async () => {
    const { by, kept } = await somebody()
    await cancelReminder(by('b'), cancel)
    expect(await kept()).toMatchObject({ reminders: 1 })
  })

  it('is not deleted while its message is being sent', async () => {
    const { by, kept, ports, store } = await somebody()
    const [_id = ''] = store.all('reminders').keys()
    await ports.documents.updateOne('reminders', { _id }, { put: { state: 'sending' } })
    await cancelReminder(by('a'), cancel)
    expect(await kept()).toMatchObject({ reminders: 1 })
  })
})

describe('the questions of a person', () => {
  it('are listed with their numbers, and with an answer once there is one', async () => {
    const { by, ports, store } = await somebody()
    const [_id = ''] = store.all('questions').keys()
    expect(await listQuestions(by('a'))).toMatchObject({
      data: { questions: [{ number: _id, text: question.text }] },
    })
    const answer = { text: 'At noon.', at: 5, operator: 'mei' }
    await ports.documents.updateOne('questions', { _id }, { put: { answer } })
    expect(await listQuestions(by('a'))).toMatchObject({
      data: { questions: [{ answer: { text: 'At noon.', at: 5 } }] },
    })
  })

  it('do not tell which operator answered', async () => {
    const { by, ports, store } = await somebody()
    const [_id = ''] = store.all('questions').keys()
    await ports.documents.updateOne(
      'questions',
      { _id },
      { put: { answer: { text: 'Yes.', at: 5, operator: 'mei' } } },
    )
    expect(JSON.stringify(await listQuestions(by('a')))).not.toContain('mei')
  })

  it('are not shown to others', async () => {
    const { by } = await somebody()
    expect(await listQuestions(by('b'))).toEqual({ ok: true, data: { questions: [] } })
  })
})

describe('a person who asks to be forgotten', () => {
  it('leaves a claim with nothing but its two keys', async () => {
    const { by, store } = await somebody()
    await forgetPerson(by('a'))
    const claims = [...store.all('claims').values()]
    expect(claims.map((claim) => Object.keys(claim).sort())).toEqual([['_id', 'unit']])
  })

  it('leaves no reminder and no question behind', async () => {
    const { by, kept } = await somebody()
    await forgetPerson(by('a'))
    expect(await kept()).toEqual({ claims: 0, reminders: 0, questions: 0, requests: 1 })
  })

  it('has no covers in the list, and cannot claim a second one', async () => {
    const { by, store } = await somebody()
    await forgetPerson(by('a'))
    expect(await browseMyCovers(by('a'))).toEqual({ ok: true, data: { covers: [] } })
    expect(await claimCover(by('a'), goat)).toMatchObject({ data: { already: true } })
    expect(store.all('claims').size).toBe(1)
  })

  it('may ask again, which succeeds', async () => {
    const { by } = await somebody()
    await forgetPerson(by('a'))
    expect(await forgetPerson(by('a'))).toMatchObject({ ok: true })
  })

  it('changes nothing that is kept of others', async () => {
    const { by } = await somebody()
    await claimCover(by('b'), goat)
    await forgetPerson(by('a'))
    expect(await browseMyCovers(by('b'))).toMatchObject({ data: { covers: [{}] } })
    expect(await listReminders(by('b'))).toEqual({ ok: true, data: { reminders: [] } })
  })

  it('is forgotten by patrol when the call is interrupted', async () => {
    const { ports, instance, kept } = await somebody()
    const remove = () => Promise.reject(new StoreFault('lost', false))
    const broken = { ...ports, documents: { ...ports.documents, remove } }
    await expect(forgetPerson(callBy(broken, instance, 'a'))).rejects.toThrow('lost')
    expect(await carryOutOpenRequests(ports)).toBe(1)
    expect(await kept()).toEqual({ claims: 0, reminders: 0, questions: 0, requests: 1 })
    expect(await carryOutOpenRequests(ports)).toBe(0)
  })
})

describe('a question to the operators', () => {
  it('is answered with a number', async () => {
    const { by, store } = await somebody()
    const asked = await fileQuestion(by('a'), { ...question, kind: 'complaint' })
    expect(asked.ok && store.all('questions').has(asked.data.number)).toBe(true)
  })

  it('is refused when it is about a campaign that does not exist', async () => {
    const { by } = await somebody()
    expect(await fileQuestion(by('a'), { ...question, campaignId: 'none' })).toMatchObject({
      refusal: { code: 'NO_CAMPAIGN' },
    })
  })

  it('is refused after five in a day, and accepted the day after', async () => {
    const { by, pass } = await somebody()
    for (let n = 1; n < 5; n++) await fileQuestion(by('a'), question)
    expect(await fileQuestion(by('a'), question)).toMatchObject({
      refusal: { code: 'TOO_MANY', retryAfterMs: DAY },
    })
    pass(DAY + 1)
    expect(await fileQuestion(by('a'), question)).toMatchObject({ ok: true })
  })

  it('raises an alert without its text when it is a complaint', async () => {
    const { by, store } = await somebody()
    await fileQuestion(by('a'), { ...question, kind: 'complaint' })
    const alerts = [...store.all('alerts').values()]
    expect(alerts).toMatchObject([{ rule: 'complaint' }])
    expect(JSON.stringify(alerts)).not.toContain(question.text)
  })
})

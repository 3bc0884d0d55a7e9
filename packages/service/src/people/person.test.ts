import {
  browseMyCovers,
  carryOutOpenRequests,
  claimCover,
  fileQuestion,
  forgetPerson,
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
const DAY = 86_400_000

/** Somebody with a cover, a reminder and a question. */
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

/** How somebody with this openid is stored by an app with this key. */
const storedAs = async (key: string, openid: string): Promise<string | undefined> => {
  const { ports, instance, store } = await serverWith(10)
  await ports.documents.insert('secrets', { _id: 'person-key', value: key })
  await claimCover(callBy(ports, instance(), openid), goat)
  return [...store.all('claims').values()].map((claim) => claim.person as string | undefined)[0]
}

describe('how a person is stored', () => {
  it('is a name of 32 hexadecimal digits', async () => {
    expect(await storedAs('key', 'a')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('is the same every time', async () => {
    expect(await storedAs('key', 'a')).toBe(await storedAs('key', 'a'))
  })

  it('is another for everybody else', async () => {
    expect(await storedAs('key', 'a')).not.toBe(await storedAs('key', 'b'))
  })

  it('cannot be told from the openid without the app’s key', async () => {
    expect(await storedAs('key', 'a')).not.toBe(await storedAs('another key', 'a'))
  })

  it('is the same to two instances that make the key at once', async () => {
    const { ports, instance } = await serverWith(10)
    const named = [instance(), instance()].map((one) => personOf(callBy(ports, one, 'a')))
    const [first, second] = await Promise.all(named)
    expect(first).toBe(second)
  })
})

describe('what is kept of a person', () => {
  it('is told by kind', async () => {
    const { kept } = await somebody()
    expect(await kept()).toEqual({ claims: 1, reminders: 1, questions: 1, requests: 0 })
  })
})

describe('a person who asks to be forgotten', () => {
  it('leaves a claim with its two keys and nothing else', async () => {
    const { by, store } = await somebody()
    await forgetPerson(by('a'))
    const claims = [...store.all('claims').values()]
    expect(claims.map((claim) => Object.keys(claim).sort())).toEqual([['_id', 'unit']])
  })

  it('leaves no reminder and no question', async () => {
    const { by, kept } = await somebody()
    await forgetPerson(by('a'))
    expect(await kept()).toEqual({ claims: 0, reminders: 0, questions: 0, requests: 1 })
  })

  it('has no covers in the list any more, and cannot claim a second one', async () => {
    const { by, store } = await somebody()
    await forgetPerson(by('a'))
    expect(await browseMyCovers(by('a'))).toEqual({ ok: true, data: { covers: [] } })
    expect(await claimCover(by('a'), goat)).toMatchObject({ data: { already: true } })
    expect(store.all('claims').size).toBe(1)
  })

  it('may ask again', async () => {
    const { by } = await somebody()
    await forgetPerson(by('a'))
    expect(await forgetPerson(by('a'))).toMatchObject({ ok: true })
  })

  it('takes nothing from anybody else', async () => {
    const { by } = await somebody()
    await claimCover(by('b'), goat)
    await forgetPerson(by('a'))
    expect(await browseMyCovers(by('b'))).toMatchObject({ data: { covers: [{}] } })
    expect(await listReminders(by('b'))).toEqual({ ok: true, data: { reminders: [] } })
  })

  it('is forgotten by patrol when the call was interrupted', async () => {
    const { ports, instance, kept } = await somebody()
    const remove = () => Promise.reject(new StoreFault('lost', false))
    const broken = { ...ports, documents: { ...ports.documents, remove } }
    await expect(forgetPerson(callBy(broken, instance, 'a'))).rejects.toThrow('lost')
    expect(await carryOutOpenRequests(ports)).toBe(1)
    expect(await kept()).toEqual({ claims: 0, reminders: 0, questions: 0, requests: 1 })
    expect(await carryOutOpenRequests(ports)).toBe(0)
  })
})

describe('a question', () => {
  it('gets a number', async () => {
    const { by, store } = await somebody()
    const asked = await fileQuestion(by('a'), { ...question, kind: 'complaint' })
    expect(asked.ok && store.all('questions').has(asked.data.number)).toBe(true)
  })

  it('about a campaign that is not there is refused', async () => {
    const { by } = await somebody()
    expect(await fileQuestion(by('a'), { ...question, campaignId: 'none' })).toMatchObject({
      refusal: { code: 'NO_CAMPAIGN' },
    })
  })

  it('is one too many after five in a day, and may be asked the day after', async () => {
    const { by, pass } = await somebody()
    for (let n = 1; n < 5; n++) await fileQuestion(by('a'), question)
    expect(await fileQuestion(by('a'), question)).toMatchObject({
      refusal: { code: 'TOO_MANY', retryAfterMs: DAY },
    })
    pass(DAY + 1)
    expect(await fileQuestion(by('a'), question)).toMatchObject({ ok: true })
  })

  it('that is a complaint raises an alert which does not say what it says', async () => {
    const { by, store } = await somebody()
    await fileQuestion(by('a'), { ...question, kind: 'complaint' })
    const alerts = [...store.all('alerts').values()]
    expect(alerts).toMatchObject([{ rule: 'complaint' }])
    expect(JSON.stringify(alerts)).not.toContain(question.text)
  })
})

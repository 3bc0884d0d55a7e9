import { createClient, type Phone } from './create-client'

const card = {
  id: 'koi',
  title: { zh: '锦鲤', en: 'Koi' },
  brand: { name: { zh: '池', en: 'Pond' }, mark: 'cloud://demo/mark.png' },
  art: { cover: 'cloud://demo/c.jpg', thumb: 'cloud://demo/t.jpg', stories: [], tint: '#802010' },
  schedule: { drops: [{ id: 'first', opensAt: 1, stock: 10 }], endsAt: 9, paused: false },
  stockRevision: 1,
  availability: 'plenty',
}
const catalog = (campaigns: unknown[]) => ({ ok: true, data: { now: 5, campaigns } })
const claimed = (link: object) => ({ ok: true, data: { campaignId: 'koi', link, already: false } })
const never = new Promise<never>(() => {})

/** A phone whose functions return the given results one after the other; an `Error` is thrown as WeChat throws. */
const phone = (results: unknown[], over: Partial<Phone> = {}) => {
  const calls: unknown[] = []
  return {
    calls,
    callFunction: async (call: unknown) => {
      calls.push(call)
      const result = results[calls.length - 1]
      if (result instanceof Error) throw Object.assign(result, { errMsg: result.message })
      return { result }
    },
    networkType: async () => 'wifi',
    wait: () => never,
    report: () => {},
    ...over,
  }
}
const soon = async () => {}
/** Waits out pauses at once and timeouts never. */
const pause: Phone['wait'] = (milliseconds) => (milliseconds < 1_000 ? soon() : never)
const broken = (message: string, errCode?: number) => Object.assign(new Error(message), { errCode })
const fault = { ok: false, problem: { name: 'fault' } }

describe('the client', () => {
  it('calls a function by its name with the request', async () => {
    const one = phone([catalog([card])])
    await createClient(one).browse({ action: 'catalog' })
    expect(one.calls).toEqual([{ name: 'browse', data: { action: 'catalog' } }])
  })

  it('answers with the data', async () => {
    const reply = await createClient(phone([catalog([card])])).browse({ action: 'catalog' })
    expect(reply).toEqual({ ok: true, data: { now: 5, campaigns: [card] } })
  })

  it('reports a fault with the name of the function and nothing else', async () => {
    const reported: string[] = []
    const report: Phone['report'] = (_, what) => reported.push(what)
    const one = phone([{ ok: false, fault: { requestId: 'r-1' } }], { report })
    await createClient(one).claim({ campaignId: 'koi' })
    expect(reported).toEqual(['claim'])
  })

  it('leaves out only the campaign that it cannot read', async () => {
    const reply = await createClient(phone([catalog([{ id: 'odd' }, card])])).browse({ action: 'catalog' })
    expect(reply).toMatchObject({ data: { campaigns: [{ id: 'koi' }] } })
  })

  it('reads the answer of a newer server, without the fields that it does not know', async () => {
    const later = {
      ...card,
      availability: 'half',
      kind: 'draw',
      art: { ...card.art, film: 'cloud://demo/f.mp4' },
    }
    const reply = await createClient(phone([catalog([later])])).browse({ action: 'catalog' })
    expect(reply).toEqual({ ok: true, data: { now: 5, campaigns: [card] } })
  })

  it('passes on a refusal whose code it does not know', async () => {
    const refusal = { code: 'NOT_ON_TUESDAYS', at: 7 }
    const reply = await createClient(phone([{ ok: false, refusal }])).claim({ campaignId: 'koi' })
    expect(reply).toEqual({ ok: false, refusal })
  })

  it('passes on the request id of a fault', async () => {
    const answer = { ok: false, fault: { requestId: 'a1b2' } }
    const reply = await createClient(phone([answer])).claim({ campaignId: 'koi' })
    expect(reply).toEqual({ ok: false, problem: { name: 'fault', requestId: 'a1b2' } })
  })

  it.each([undefined, null, 'ok', 3, [], {}, { ok: true }, { ok: true, data: null }, { ok: false }])(
    'takes the result %j for a fault',
    async (result) => {
      expect(await createClient(phone([result])).claim({ campaignId: 'koi' })).toEqual(fault)
    },
  )

  it('takes a link in an unknown state for a late one', async () => {
    const reply = await createClient(phone([claimed({ state: 'mailed' })])).claim({ campaignId: 'koi' })
    expect(reply).toMatchObject({ data: { link: { state: 'late' } } })
  })

  it('takes an issued link without an address for a late one', async () => {
    const reply = await createClient(phone([claimed({ state: 'issued', url: '' })])).claim({
      campaignId: 'koi',
    })
    expect(reply).toMatchObject({ data: { link: { state: 'late' } } })
  })
})

describe('a call without an answer', () => {
  it('is the problem offline when there is no network', async () => {
    const one = phone([broken('cloud.callFunction:fail')], { networkType: async () => 'none' })
    expect(await createClient(one).claim({ campaignId: 'koi' })).toEqual({
      ok: false,
      problem: { name: 'offline' },
    })
  })

  it.each([-501003, -501004])('is the problem crowd when WeChat answers %d', async (code) => {
    const reply = await createClient(phone([broken('quota', code)])).claim({ campaignId: 'koi' })
    expect(reply).toEqual({ ok: false, problem: { name: 'crowd' } })
  })

  it('is the problem fault when WeChat answers another error', async () => {
    const reply = await createClient(phone([broken('failed', -504002)])).claim({ campaignId: 'koi' })
    expect(reply).toEqual(fault)
  })

  it('is the problem timeout when it takes too long', async () => {
    const one = phone([], { callFunction: () => never, wait: soon })
    expect(await createClient(one).claim({ campaignId: 'koi' })).toMatchObject({
      problem: { name: 'timeout' },
    })
  })

  it('is made once more when it only reads', async () => {
    const one = phone([broken('failed'), catalog([card])], { wait: pause })
    expect(await createClient(one).browse({ action: 'catalog' })).toMatchObject({ ok: true })
  })

  it('is not made once more in a crowd', async () => {
    const one = phone([broken('quota', -501003), catalog([card])], { wait: pause })
    await createClient(one).browse({ action: 'catalog' })
    expect(one.calls).toHaveLength(1)
  })

  it('is not made once more when it claims', async () => {
    const one = phone([broken('failed'), claimed({ state: 'issued', url: 'https://x' })])
    await createClient(one).claim({ campaignId: 'koi' })
    expect(one.calls).toHaveLength(1)
  })
})

import { type Call, claimRefusalMarks, StoreFault } from '@hongbao/service'
import { answered, BrowseRequest, ClaimRequest, refused } from '@hongbao/types'
import { defineFunction, defineTimer } from './define-function'
import { type CloudPorts, cloudPorts } from './ports'

/*
 * The SDK is the real one: it reads who calls from the environment, as the platform sets it before each call.
 * Only the two writes of an instance's counters are replaced.
 */

type Environment = {
  readonly openid?: string
  readonly appid?: string
  readonly clientIp?: string
  readonly source?: string
}

const callFrom = ({ openid, appid, clientIp, source }: Environment): void => {
  const variables = { WX_OPENID: openid, WX_APPID: appid, WX_CLIENTIP: clientIp, TCB_SOURCE: source }
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  process.env.WX_CONTEXT_KEYS = 'WX_OPENID,WX_APPID,WX_CLIENTIP'
}

let insert: jest.SpyInstance
let updateOne: jest.SpyInstance
let logged: jest.SpyInstance

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 })
  insert = jest.spyOn(cloudPorts.documents, 'insert').mockResolvedValue('inserted')
  updateOne = jest.spyOn(cloudPorts.documents, 'updateOne').mockResolvedValue(true)
  logged = jest.spyOn(console, 'error').mockReturnValue()
  callFrom({ openid: 'o-koi' })
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
  callFrom({})
})

const late = { campaignId: 'koi', link: { state: 'late', retryAfterMs: 3_000 }, already: false } as const

/** The function `claim` over a verb of the test's own, and the calls that reached the verb. */
const claimOver = (verb: () => Promise<unknown> = async () => answered(late)) => {
  const calls: Call<CloudPorts>[] = []
  const main = defineFunction(
    'claim',
    ClaimRequest,
    {
      claim: (call) => {
        calls.push(call)
        return verb() as never
      },
    },
    { marks: ({ link }) => [`link-${link.state}`], refusalMarks: claimRefusalMarks },
  )
  return { main, calls, callers: () => calls.map(({ openid }) => openid) }
}

const koi = { campaignId: 'koi' }
const refusedWith = (code: string) => ({ ok: false, refusal: { code } })

describe('the edge of a function › who calls', () => {
  it('is who the environment names when the call comes in, whatever it names a moment later', async () => {
    const { main, callers } = claimOver()
    const answer = main(koi)
    callFrom({ openid: 'o-goat' })
    await answer
    expect(callers()).toEqual(['o-koi'])
  })

  it('is a text although the SDK reads an openid of digits as a number', async () => {
    callFrom({ openid: '123456' })
    const { main, callers } = claimOver()
    await main(koi)
    expect(callers()).toEqual(['123456'])
  })

  it.each([undefined, ''])('is nobody when the openid is %j, and no verb is called', async (openid) => {
    callFrom(openid === undefined ? {} : { openid })
    const { main, calls } = claimOver()
    expect(await main(koi)).toEqual(refusedWith('NO_IDENTITY'))
    expect(calls).toEqual([])
  })

  it('comes with the app and the address that WeChat names', async () => {
    callFrom({ openid: 'o-koi', appid: 'wx1', clientIp: '10.0.0.1' })
    const { main, calls } = claimOver()
    await main(koi)
    expect(calls).toMatchObject([{ caller: { appid: 'wx1', clientIp: '10.0.0.1' } }])
  })

  it('is remembered by no later call: all share the instance and nothing of a person', async () => {
    const { main, calls } = claimOver()
    await main(koi)
    callFrom({ openid: 'o-goat' })
    await main(koi)
    expect(calls.map(({ openid }) => openid)).toEqual(['o-koi', 'o-goat'])
    expect(calls[0]?.instance).toBe(calls[1]?.instance)
  })
})

describe('the edge of a function › the event', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'koi'],
    ['no campaign', {}],
    ['a forged openid', { ...koi, openid: 'o-goat' }],
    ['an action that the function does not have', { ...koi, action: 'claim' }],
  ])('with %s is refused, and no verb is called', async (_, event) => {
    const { main, calls } = claimOver()
    expect(await main(event)).toEqual(refusedWith('BAD_REQUEST'))
    expect(calls).toEqual([])
  })

  it('may carry the userInfo that WeChat adds, which names nobody', async () => {
    const { main, callers } = claimOver()
    expect(await main({ ...koi, userInfo: { openId: 'o-goat' } })).toEqual(answered(late))
    expect(callers()).toEqual(['o-koi'])
  })

  it('goes to the verb of its action, with its request', async () => {
    const asked: unknown[] = []
    const main = defineFunction('browse', BrowseRequest, {
      catalog: async () => answered({ now: 1, campaigns: [] }),
      campaign: async (_, request) => {
        asked.push(request)
        return refused('NO_CAMPAIGN')
      },
      'my-covers': async () => answered({ covers: [] }),
    })
    expect(await main({ action: 'my-covers' })).toEqual(answered({ covers: [] }))
    expect(await main({ action: 'campaign', ...koi })).toEqual(refusedWith('NO_CAMPAIGN'))
    expect(asked).toEqual([{ action: 'campaign', ...koi }])
  })
})

describe('the edge of a function › what a verb throws', () => {
  const failing = () => claimOver(() => Promise.reject(new StoreFault('no database', false)))

  it('becomes a fault with the request’s id', async () => {
    const { main } = failing()
    expect(await main(koi, { request_id: 'r-1' })).toEqual({ ok: false, fault: { requestId: 'r-1' } })
  })

  it('is logged in one line, with the function and the id and nothing of the person or the event', async () => {
    callFrom({ openid: 'o-koi', clientIp: '10.0.0.1' })
    const { main } = failing()
    await main({ campaignId: 'secret-wish' }, { request_id: 'r-1' })
    const lines = logged.mock.calls.map(([line]) => String(line))
    expect(lines).toEqual([expect.stringContaining('no database')])
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ name: 'claim', requestId: 'r-1' })
    expect(lines[0]).not.toMatch(/o-koi|10\.0\.0\.1|secret-wish/)
  })

  it('is all that is logged: refusals and answers are not', async () => {
    const { main } = claimOver()
    await main(koi)
    await main('nonsense')
    expect(logged).not.toHaveBeenCalled()
  })
})

describe('the edge of a function › counting', () => {
  /** The counts that the instance writes with its first call after ten seconds. */
  const countsAfter = async (main: (event: unknown) => Promise<unknown>) => {
    jest.setSystemTime(Date.now() + 10_000)
    await main(koi)
    const [, , { put }] = updateOne.mock.calls[0] as [string, object, { put: { minutes: unknown[] } }]
    return put.minutes[0]
  }

  it('begins with the first call, under the function’s name', async () => {
    const { main } = claimOver()
    await main(koi)
    expect(insert.mock.calls).toMatchObject([
      ['counters', { function: 'claim', minutes: [{ calls: 1, coldStarts: 1 }] }],
    ])
  })

  it('counts every call, its refusal and what is marked of its answer', async () => {
    const { main } = claimOver()
    await main(koi)
    await main('nonsense')
    callFrom({})
    await main(koi)
    expect(await countsAfter(main)).toMatchObject({
      calls: 4,
      refusals: { BAD_REQUEST: 1, NO_IDENTITY: 1 },
      marks: { 'link-late': 1 },
      faults: 0,
    })
  })

  it('counts a refused claim by its campaign, unless there is no such campaign', async () => {
    const answers = [refused('PAUSED'), refused('NO_CAMPAIGN'), refused('PAUSED')]
    const { main } = claimOver(async () => answers.shift() ?? answered(late))
    for (let n = 0; n < 3; n++) await main(koi)
    expect(await countsAfter(main)).toMatchObject({
      refusals: { PAUSED: 2, NO_CAMPAIGN: 1 },
      marks: { 'refused PAUSED koi': 2 },
    })
    expect(await countsAfter(main)).not.toHaveProperty(['marks', 'refused NO_CAMPAIGN koi'])
  })

  it('counts a fault as a fault', async () => {
    const { main } = claimOver(() => Promise.reject(new Error('broken')))
    await main(koi)
    expect(await countsAfter(main)).toMatchObject({ calls: 2, faults: 1, refusals: {} })
  })
})

describe('the edge of a timer’s function', () => {
  const done = { reclaimed: 3 }
  let told: jest.SpyInstance

  beforeEach(() => {
    told = jest.spyOn(console, 'log').mockReturnValue()
  })

  const patrolOver = (run: () => Promise<object> = async () => done) => {
    const ran = jest.fn(run)
    return { main: defineTimer('patrol', ran), ran }
  }

  it('runs for its trigger with the ports, and logs what came of it', async () => {
    callFrom({ source: 'wx_trigger' })
    const { main, ran } = patrolOver()
    expect(await main({ Type: 'Timer' })).toEqual(answered(done))
    expect(ran.mock.calls).toEqual([[cloudPorts]])
    expect(told.mock.calls).toEqual([[JSON.stringify({ name: 'patrol', ...done })]])
  })

  it.each<[string, Environment]>([
    ['a person', { openid: 'o-koi', source: 'wx_client' }],
    ['a person with the source of a trigger', { openid: 'o-koi', source: 'wx_trigger' }],
    ['another function', { source: 'scf' }],
    ['a developer in DevTools', { source: 'wx_devtools' }],
    ['an HTTP request', { source: 'wx_http' }],
    ['somebody with neither an openid nor a source', {}],
  ])('does not run for %s', async (_, environment) => {
    callFrom(environment)
    const { main, ran } = patrolOver()
    expect(await main({ Type: 'Timer' })).toEqual(refusedWith('NO_IDENTITY'))
    expect(ran).not.toHaveBeenCalled()
  })

  it('does not run for a person whose call comes just before the trigger’s', async () => {
    const { main, ran } = patrolOver()
    const answer = main({})
    callFrom({ source: 'wx_trigger' })
    expect(await answer).toEqual(refusedWith('NO_IDENTITY'))
    expect(ran).not.toHaveBeenCalled()
  })

  it('turns what is thrown into a fault', async () => {
    callFrom({ source: 'wx_trigger' })
    const { main } = patrolOver(() => Promise.reject(new Error('broken')))
    expect(await main({}, { request_id: 'r-2' })).toEqual({ ok: false, fault: { requestId: 'r-2' } })
    expect(logged).toHaveBeenCalledTimes(1)
  })
})

import { HOUR, MINUTE, SECOND } from '@hongbao/types'
import type { Invited, OperateData } from '@hongbao/types/operate'
import {
  acceptInvitation,
  answerOperate,
  approveSignIn,
  newInstance,
  refuseSignIn,
  seeCode,
} from '../../index'
import { callBy } from '../../testing/call-by'
import { type ConsoleWorld, consoleWorld, LANDLORD } from '../../testing/console-world'
import { type TestServer, testServer } from '../../testing/test-server'

let server: TestServer
let world: ConsoleWorld
let ip: string

beforeEach(async () => {
  server = testServer()
  ip = ''
  const instance = newInstance()
  world = await consoleWorld(server.ports, (session, request) =>
    answerOperate({ ports: server.ports, instance, ip }, { session, request }),
  )
})

const person = (openid: string) => callBy(server.ports, world.instance, openid)
const begin = (agent = 'Firefox') =>
  world.get<OperateData<'sign-in-begin'>>(undefined, { action: 'sign-in-begin', agent })
const poll = (id: string, pollSecret: string) =>
  world.ask(undefined, { action: 'sign-in-poll', id, pollSecret })
const approve = (openid: string, id: string, number: number) =>
  approveSignIn(person(openid), { action: 'approve-sign-in', code: `hb1:${id}`, number })
const me = (session: string) => world.ask(session, { action: 'me' })
const refusal = (code: string) => ({ ok: false, refusal: { code } })
const kind = (name: string) => ({ ok: true, data: { kind: name } })
const another = (numbers: readonly number[], match: number) => numbers.find((one) => one !== match) ?? 0

const seen = async (openid: string, id: string) => {
  const answer = await seeCode(person(openid), { action: 'see-code', code: `hb1:${id}` })
  if (!answer.ok || answer.data.kind !== 'sign-in') throw new Error(JSON.stringify(answer))
  return answer.data
}

describe('a sign-in', () => {
  it('shows the phone the browser, its address, what it may do, and three numbers', async () => {
    ip = '10.1.2.3'
    const { id, match } = await begin()
    const shown = await seen('koi-editor', id)
    expect(shown).toMatchObject({ agent: 'Firefox', ip: '10.1.2.3', environment: false })
    expect(shown.brands).toMatchObject([{ brandId: 'koi', role: 'editor' }])
    expect(new Set(shown.numbers).size).toBe(3)
    expect(shown.numbers).toContain(match)
  })

  it('waits, and is approved by an operator who picks the number on the screen', async () => {
    const { id, pollSecret, match } = await begin()
    expect(await poll(id, pollSecret)).toMatchObject(kind('waiting'))
    expect(await approve('koi-editor', id, match)).toEqual({ ok: true, data: {} })
    expect(await poll(id, pollSecret)).toMatchObject({
      data: { kind: 'approved', me: { name: 'koi-editor' } },
    })
  })

  it('tells its session once', async () => {
    const { id, pollSecret, match } = await begin()
    await approve('koi-editor', id, match)
    await poll(id, pollSecret)
    expect(await poll(id, pollSecret)).toMatchObject(kind('over'))
  })

  it('tells its session to one of two polls that come at once', async () => {
    const { id, pollSecret, match } = await begin()
    await approve('koi-editor', id, match)
    const both = await Promise.all([poll(id, pollSecret), poll(id, pollSecret)])
    expect(both.filter((answer) => JSON.stringify(answer).includes('approved'))).toHaveLength(1)
    expect(
      [...server.store.all('sessions').values()].filter(({ agent }) => agent === 'Firefox'),
    ).toHaveLength(1)
  })

  it('is over after a wrong number, so that nobody can try all three', async () => {
    const { id, pollSecret, match } = await begin()
    const { numbers } = await seen('koi-editor', id)
    expect(await approve('koi-editor', id, another(numbers, match))).toEqual(refusal('WRONG_NUMBER'))
    expect(await approve('koi-editor', id, match)).toEqual(refusal('NO_CODE'))
    expect(await poll(id, pollSecret)).toMatchObject(kind('refused'))
  })

  it('is refused by “not me”, and cannot be approved after that', async () => {
    const { id, pollSecret, match } = await begin()
    await refuseSignIn(person('koi-editor'), { action: 'refuse-sign-in', code: `hb1:${id}` })
    expect(await approve('koi-editor', id, match)).toEqual(refusal('NO_CODE'))
    expect(await poll(id, pollSecret)).toMatchObject(kind('refused'))
  })

  it('is approved once: a second person who picks the right number gets nothing', async () => {
    const { id, pollSecret, match } = await begin()
    await approve('koi-editor', id, match)
    expect(await approve('pine-owner', id, match)).toEqual(refusal('NO_CODE'))
    expect(await poll(id, pollSecret)).toMatchObject({ data: { me: { name: 'koi-editor' } } })
  })

  it('expires', async () => {
    const { id, pollSecret, match } = await begin()
    server.pass(120 * SECOND)
    expect(await approve('koi-editor', id, match)).toEqual(refusal('NO_CODE'))
    expect(await poll(id, pollSecret)).toMatchObject(kind('over'))
  })

  it('that was approved and not fetched in time is over', async () => {
    const { id, pollSecret, match } = await begin()
    await approve('koi-editor', id, match)
    server.pass(120 * SECOND)
    expect(await poll(id, pollSecret)).toMatchObject(kind('over'))
  })

  it('tells nobody without its secret that it exists', async () => {
    const mine = await begin()
    const theirs = await begin()
    await approve('koi-editor', mine.id, mine.match)
    for (const secret of [mine.id, theirs.pollSecret, '0'.repeat(32)])
      expect(await poll(mine.id, secret)).toEqual(refusal('NO_SIGN_IN'))
    expect(await poll('0'.repeat(32), mine.pollSecret)).toEqual(refusal('NO_SIGN_IN'))
  })

  it('cannot be seen, approved or refused by somebody who is no operator', async () => {
    const { id, pollSecret, match } = await begin()
    const code = `hb1:${id}`
    expect(await seeCode(person('stranger'), { action: 'see-code', code })).toEqual(refusal('NO_OPERATOR'))
    expect(await approve('stranger', id, match)).toEqual(refusal('NO_OPERATOR'))
    const refuse = { action: 'refuse-sign-in', code } as const
    expect(await refuseSignIn(person('stranger'), refuse)).toEqual(refusal('NO_OPERATOR'))
    expect(await poll(id, pollSecret)).toMatchObject(kind('waiting'))
  })

  it('is refused when too many begin from one address in a minute', async () => {
    ip = '10.1.2.3'
    for (let n = 0; n < 10; n++) await begin()
    expect(await world.ask(undefined, { action: 'sign-in-begin' })).toMatchObject(refusal('TOO_MANY'))
    ip = '10.9.9.9'
    expect(await begin()).toHaveProperty('id')
    ip = '10.1.2.3'
    server.pass(MINUTE + 1)
    expect(await begin()).toHaveProperty('id')
  })

  it('keeps its id, its secret and its session as hashes only', async () => {
    const { id, pollSecret, match } = await begin()
    await approve('koi-editor', id, match)
    const state = await world.get<{ session: string }>(undefined, { action: 'sign-in-poll', id, pollSecret })
    const stored = JSON.stringify([...server.store.all('signIns'), ...server.store.all('sessions')])
    for (const secret of [id, pollSecret, state.session, 'koi-editor']) expect(stored).not.toContain(secret)
  })
})

describe('a session', () => {
  it('is kept alive by use, and is over when it is not used for half an hour', async () => {
    const session = await world.session('koi-owner')
    for (let n = 0; n < 3; n++) {
      server.pass(29 * MINUTE)
      expect(await me(session)).toMatchObject({ ok: true })
    }
    server.pass(30 * MINUTE)
    expect(await me(session)).toEqual(refusal('NO_SESSION'))
  })

  it('is over after twelve hours, however often it is used', async () => {
    const session = await world.session('koi-owner')
    for (let n = 0; n < 24; n++) {
      server.pass(29 * MINUTE)
      await me(session)
    }
    server.pass(25 * MINUTE)
    expect(await me(session)).toEqual(refusal('NO_SESSION'))
  })

  it('ends when its operator signs out, and others of the operator go on', async () => {
    const [first, second] = [await world.signIn('koi-owner'), await world.signIn('koi-owner')]
    await world.get(first, { action: 'sign-out' })
    expect(await me(first)).toEqual(refusal('NO_SESSION'))
    expect(await me(second)).toMatchObject({ ok: true })
  })

  it('is listed without its token, and can be ended from another computer of the same operator only', async () => {
    const [first, second] = [await world.signIn('koi-owner'), await world.signIn('koi-owner')]
    const listed = await world.get<OperateData<'sessions'>>(second, { action: 'sessions' })
    expect(JSON.stringify(listed)).not.toContain(first)
    for (const { handle } of listed.sessions)
      await world.ask(await world.session('pine-owner'), { action: 'sign-out-session', handle })
    expect(await me(first)).toMatchObject({ ok: true })
    for (const { handle, present } of listed.sessions)
      if (!present) await world.get(second, { action: 'sign-out-session', handle })
    expect(await me(first)).toEqual(refusal('NO_SESSION'))
    expect(await me(second)).toMatchObject({ ok: true })
  })

  it('loses a role at once when the role changes, and ends when its operator is removed', async () => {
    const [owner, editor] = [await world.session('koi-owner'), await world.session('koi-editor')]
    const operator = await world.operatorId('koi-editor')
    const invite = { action: 'export-log', brandId: 'koi' }
    expect(await world.ask(editor, invite)).toMatchObject({ ok: true })
    await world.get(owner, { action: 'change-role', brandId: 'koi', operator, role: 'viewer' })
    expect(await world.ask(editor, invite)).toEqual(refusal('NOT_ALLOWED'))
    await world.get(owner, { action: 'remove-member', brandId: 'koi', operator })
    expect(await me(editor)).toEqual(refusal('NO_SESSION'))
    expect(await me(await world.signIn('koi-editor'))).toMatchObject({ data: { me: { brands: [] } } })
  })
})

describe('an invitation', () => {
  const invite = async () =>
    world.get<Invited>(await world.session('koi-owner'), {
      ...{ action: 'invite', brandId: 'koi', role: 'editor', name: 'Ann' },
    })
  const accept = (openid: string, token: string) =>
    acceptInvitation(person(openid), { action: 'accept-invitation', code: `hb2:${token}` })

  it('gives its role to whoever accepts it first, and to nobody else', async () => {
    const { token } = await invite()
    const both = await Promise.all([accept('ann', token), accept('eve', token)])
    expect(both).toEqual([{ ok: true, data: {} }, refusal('NO_CODE')])
    expect(await accept('ann', token)).toEqual(refusal('NO_CODE'))
    const session = await world.signIn('ann')
    expect(await me(session)).toMatchObject({
      data: { me: { brands: [{ brandId: 'koi', role: 'editor' }] } },
    })
  })

  it('that was cut off half-way can be accepted again by the same person only', async () => {
    const { token } = await invite()
    const { documents } = server.ports
    const updateOne: typeof documents.updateOne = async (collection, ...rest) => {
      if (collection === 'brands') throw new Error('killed')
      return documents.updateOne(collection, ...rest)
    }
    const killed = { ...person('ann'), ports: { ...server.ports, documents: { ...documents, updateOne } } }
    const request = { action: 'accept-invitation', code: `hb2:${token}` } as const
    await expect(acceptInvitation(killed, request)).rejects.toThrow('killed')
    expect(await accept('eve', token)).toEqual(refusal('NO_CODE'))
    expect(await accept('ann', token)).toEqual({ ok: true, data: {} })
  })

  it('expires after a day, and can be taken back before', async () => {
    const [late, back] = [await invite(), await invite()]
    const owner = await world.session('koi-owner')
    await world.get(owner, { action: 'take-back-invitation', brandId: 'koi', handle: back.handle })
    expect(await accept('ann', back.token)).toEqual(refusal('NO_CODE'))
    server.pass(24 * HOUR)
    expect(await accept('ann', late.token)).toEqual(refusal('NO_CODE'))
  })

  it('does not work as a sign-in, nor a sign-in as an invitation', async () => {
    const { token } = await invite()
    const { id } = await begin()
    expect(await accept('ann', id)).toEqual(refusal('NO_CODE'))
    const code = `hb1:${token}`
    expect(await seeCode(person('koi-owner'), { action: 'see-code', code })).toEqual(refusal('NO_CODE'))
  })

  it('cannot take the last owner’s role away by inviting them as a viewer', async () => {
    const owner = await world.session('koi-owner')
    const request = { action: 'invite', brandId: 'koi', role: 'viewer', name: 'Me' }
    const { token } = await world.get<Invited>(owner, request)
    expect(await accept('koi-owner', token)).toEqual(refusal('NOT_ALLOWED'))
    expect(await me(owner)).toMatchObject({ data: { me: { brands: [{ role: 'owner' }] } } })
  })
})

describe('an owner of the environment', () => {
  const look = { action: 'campaigns', brandId: 'koi' }

  it('reads a brand only after entering it, for an hour, which is in that brand’s log', async () => {
    const landlord = await world.session(LANDLORD)
    expect(await world.ask(landlord, look)).toEqual(refusal('NOT_ALLOWED'))
    await world.get(landlord, { action: 'enter-brand', ofBrandId: 'koi', reason: 'asked for help' })
    expect(await world.ask(landlord, look)).toMatchObject({ ok: true })
    const wanted = { brandId: 'koi', campaignId: 'koi-one', from: 1, changeId: 'x' }
    expect(await world.ask(landlord, { action: 'pause', ...wanted })).toEqual(refusal('NOT_ALLOWED'))
    const log = await world.get<OperateData<'log'>>(await world.session('koi-owner'), {
      ...{ action: 'log', brandId: 'koi' },
    })
    expect(log.rows[0]).toMatchObject({ what: 'brand-entered', details: { reason: 'asked for help' } })
    for (let n = 0; n < 3; n++) {
      server.pass(20 * MINUTE)
      await me(landlord)
    }
    expect(await world.ask(landlord, look)).toEqual(refusal('NOT_ALLOWED'))
  })

  it('counts as no owner of a brand that they entered', async () => {
    const landlord = await world.session(LANDLORD)
    await world.get(landlord, { action: 'enter-brand', ofBrandId: 'koi', reason: 'asked for help' })
    const operator = await world.operatorId('koi-owner')
    const remove = { action: 'remove-member', brandId: 'koi', operator }
    expect(await world.ask(await world.session('koi-owner'), remove)).toEqual(refusal('LAST_OWNER'))
  })
})

describe('two owners who remove each other at once', () => {
  it('leave one owner', async () => {
    const owner = await world.session('koi-owner')
    const [first, second] = [await world.operatorId('koi-owner'), await world.operatorId('koi-editor')]
    await world.get(owner, { action: 'change-role', brandId: 'koi', operator: second, role: 'owner' })
    const other = await world.session('koi-editor')
    const outcomes = await Promise.all([
      world.ask(owner, { action: 'remove-member', brandId: 'koi', operator: second }),
      world.ask(other, { action: 'remove-member', brandId: 'koi', operator: first }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes).toContainEqual(refusal('LAST_OWNER'))
  })
})

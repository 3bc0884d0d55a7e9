import { createHash } from 'node:crypto'
import {
  brandCampaign,
  type ConsoleWorld,
  consoleWorld,
  LANDLORD,
  type TestServer,
  testServer,
} from '@hongbao/service/testing'
import { defineOperate } from './define-operate'
import { cloudPorts } from './ports'

/* Hostile requests: each is refused by name, and changes nothing. They come over HTTP, as from a page. */

let server: TestServer
let world: ConsoleWorld
let main: ReturnType<typeof defineOperate>

const post = async (headers: object, body: string) => {
  const answer = await main({ httpMethod: 'POST', path: '/', headers, body })
  return JSON.parse((answer as { body: string }).body)
}

beforeAll(async () => {
  jest.spyOn(console, 'log').mockReturnValue()
  server = testServer()
  Object.assign(cloudPorts, server.ports)
  main = defineOperate()
  world = await consoleWorld(server.ports, (session, request) =>
    post(session === undefined ? {} : { authorization: `Bearer ${session}` }, JSON.stringify(request)),
  )
  for (const who of ['koi-owner', 'pine-owner', LANDLORD]) await world.session(who)
})
afterAll(() => jest.restoreAllMocks())

const KEPT = ['campaigns', 'drafts', 'changes', 'brands', 'operators', 'deeds', 'secrets', 'buckets'] as const

/** A hash of all that a refused request must leave as it is. A secret that was given up is an empty document. */
const kept = (): string => {
  const all = KEPT.map((collection) =>
    [...server.store.all(collection)].filter(([, document]) => document.value !== ''),
  )
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

const brand = { brandId: 'koi' }
const wanted = { ...brand, campaignId: 'koi-one', from: 1, changeId: 'mine' }
const text = { zh: '松', en: 'Pine' }
const soon = () => server.ports.clock.now() + 30 * 60_000

/** A case: what is done, and the request. Values that JSON cannot hold arrive as `null`. */
type Case = readonly [title: string, request: object | (() => object)]

const withField = (action: string, base: object, field: string, values: readonly unknown[]): Case[] =>
  values.map((value) => [
    `${action} with ${field} ${JSON.stringify(value)?.slice(0, 60) ?? 'undefined'}`,
    { action, ...base, [field]: value },
  ])

const add = { ...wanted, opensAt: 4e12, stock: 5 }
const edit = (put: object) => ({ action: 'edit', ...wanted, put })
const operators = [{ $ne: '' }, { $gt: '' }, { $regex: '.*' }, ['koi'], null, 7, true]

const malformed: readonly Case[] = [
  ...withField('add-stock', add, 'stock', [-1, 0, 1.5, 10_000_001, 1e308, Number.NaN, '5', [5], {}, true]),
  ...withField('add-stock', add, 'opensAt', [-1, 1.5, 1e300, '1', null]),
  ...withField('move-end', wanted, 'endsAt', [-1, 1.5, 1e300, '4000000000000', null]),
  ...withField('pause', wanted, 'from', [-1, 1.5, '1', 2 ** 60, null]),
  ...withField('pause', wanted, 'changeId', ['', 'A', 'a b', 'a'.repeat(41), '../x', { $ne: 1 }, '$where']),
  ...withField('campaigns', {}, 'brandId', [
    '',
    'KOI',
    'koi ',
    'koi#',
    '*',
    '__proto__',
    'k'.repeat(41),
    ...operators,
  ]),
  ...withField('campaign', brand, 'campaignId', [
    'void',
    'koi-one#x',
    'koi-one:x',
    '../koi',
    'koi@1',
    ...operators,
  ]),
  ...withField('move-drop', { ...wanted, opensAt: 1 }, 'dropId', ['', 'DROP', 'drop#0', '$inc', { $ne: '' }]),
  ...withField('set-ctoken', wanted, 'ctoken', ['', ' ', 'a b', 'a\n', '红包', 'x'.repeat(513), {}, null]),
  ...withField('pause', wanted, 'openid', ['someone']),
  ...withField('pause', wanted, 'userInfo', [{ openId: 'someone' }]),
  ...withField('pause', wanted, 'role', ['owner']),
  ...withField('pause', wanted, 'environment', [true]),
  ...withField('pause', wanted, 'session', ['ab'.repeat(32)]),
  ...withField('pause', wanted, 'actor', [{ kind: 'system' }]),
  ...withField('pause', wanted, 'constructor', [{}]),
  ...withField('edit', wanted, 'put', [
    { schedule: { drops: [] } },
    { stockRevision: 9 },
    { state: 'archived' },
  ]),
  ...withField('edit', wanted, 'put', [
    { brandId: 'pine' },
    { _id: 'pine-one' },
    { revision: 7 },
    { ctoken: 'c' },
  ]),
  ...withField('edit', wanted, 'put', [
    { personKey: 'k' },
    { allotment: { kind: 'first-come' } },
    { rank: 1.5 },
  ]),
  ...withField('edit', wanted, 'put', [
    { rules: [] },
    { title: { zh: '', en: '' } },
    { title: { zh: 'x' } },
    null,
  ]),
  ...withField('edit', wanted, 'erase', [['title'], ['schedule'], 'category', [{}]]),
  ...withField('invite', { ...brand, name: 'Ann' }, 'role', ['admin', 'Owner', '', 'environment', 3]),
  ...withField('invite', { ...brand, role: 'viewer' }, 'name', ['', '   ', 'x'.repeat(41), 5]),
  ...withField('change-role', { ...brand, role: 'viewer' }, 'operator', [
    '',
    'koi-owner',
    'z'.repeat(24),
    '*',
  ]),
  ...withField('find-claim', wanted, 'number', ['abc', '.*', '%', 'zzzzzzzz', 'a'.repeat(41)]),
  ...withField('log', brand, 'after', ['', 'a b', '{}', '<x>', 'x'.repeat(201), '~']),
  ...withField('answer-question', { ...brand, text: 'Yes' }, 'number', ['', 'abcdef01', '1234567', '../x']),
  ...withField('answer-question', { ...brand, number: 'ABCDEF01' }, 'text', ['', '  ', 'x'.repeat(1_001)]),
  ...withField('art-begin', { ...brand, kind: 'cover', sha256: 'ab'.repeat(32) }, 'bytes', [
    0,
    -1,
    1.5,
    '9',
    null,
  ]),
  ...withField('art-begin', { ...brand, kind: 'cover', bytes: 9 }, 'sha256', [
    '',
    'xy'.repeat(32),
    'AB'.repeat(32),
  ]),
  ...withField('art-begin', { ...brand, bytes: 9, sha256: 'ab'.repeat(32) }, 'kind', [
    'exe',
    'toString',
    '__proto__',
  ]),
  ...withField('art-part', { ...brand, uploadId: 'a'.repeat(32), part: 0 }, 'data', [
    '<svg>',
    'a===',
    'x'.repeat(90_000),
  ]),
  ...withField('art-part', { ...brand, uploadId: 'a'.repeat(32), data: 'AAAA' }, 'part', [-1, 1.5, 1e9, '0']),
  ...withField('export-brand', brand, 'part', ['secrets', 'sessions', '../claims', '__proto__']),
]

const settings: readonly Case[] = [
  ...withField('set-robot', { language: 'zh' }, 'webhook', [
    'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0123456789',
    'https://evil.example/cgi-bin/webhook/send?key=0123456789',
    'https://qyapi.weixin.qq.com@evil.example/cgi-bin/webhook/send?key=0123456789',
    'https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=0123456789',
    'https://127.0.0.1/cgi-bin/webhook/send?key=0123456789',
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0123456789\r\nx: y',
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0123456789&x=1',
  ]),
  ...withField('set-operators-page', {}, 'page', [
    'javascript:alert(1)',
    'http://a.example',
    '//a',
    'data:,x',
  ]),
  ...withField('set-budget', {}, 'yuanADay', [0, -5, 1e9, '5', Number.POSITIVE_INFINITY, null]),
  ...withField('set-reminder-template', {}, 'templateId', ['', 'a b', 'x'.repeat(65), '../x']),
  ...withField('create-brand', { name: text, ownerName: 'Ann' }, 'newBrandId', [
    '',
    '*',
    'New',
    'a.b',
    '$x',
    'x_y',
  ]),
  ...withField('enter-brand', { ofBrandId: 'koi' }, 'reason', ['', '  ', 'x'.repeat(201)]),
]

describe('a malformed request is refused as BAD_REQUEST with its field, and changes nothing:', () => {
  it.each(malformed)('%s', async (_, request) => {
    const before = kept()
    const answer = await world.ask(await world.session('koi-owner'), request as object)
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'BAD_REQUEST' } })
    expect(kept()).toBe(before)
  })

  it.each(settings)('%s', async (_, request) => {
    const before = kept()
    const answer = await world.ask(await world.session(LANDLORD), request as object)
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'BAD_REQUEST' } })
    expect(kept()).toBe(before)
  })

  it.each([
    ['no body', ''],
    ['half of a body', '{"action":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"pause"'],
    ['a number', '1'],
    ['no action', '{}'],
    ['an action that is no text', '{"action":{"$ne":""}}'],
    ['an action that does not exist', '{"action":"drop-table"}'],
    ['the action __proto__', '{"action":"__proto__"}'],
    ['the action constructor', '{"action":"constructor"}'],
    ['the action toString', '{"action":"toString"}'],
    ['a field __proto__', '{"action":"me","__proto__":{"environment":true}}'],
    ['a field constructor', '{"action":"me","constructor":{"prototype":{"ok":true}}}'],
  ])('%s', async (_, body) => {
    const session = await world.session('koi-owner')
    const answer = await post({ authorization: `Bearer ${session}` }, body)
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'BAD_REQUEST' } })
    expect({}).not.toHaveProperty('environment')
  })

  it.each(['GET', 'PUT', 'DELETE', 'HEAD', 'post', ''])(
    'a request by the method "%s"',
    async (httpMethod) => {
      const session = await world.session('koi-owner')
      const event = { httpMethod, headers: { authorization: `Bearer ${session}` }, body: '{"action":"me"}' }
      const answer = (await main(event)) as { body: string }
      expect(JSON.parse(answer.body)).toMatchObject({ refusal: { code: 'BAD_REQUEST' } })
    },
  )
})

const TEXTS: readonly (readonly [string, string])[] = [
  ['a tag', '<b>bold</b>'],
  ['a script', '<script>alert(1)</script>'],
  ['an image with a handler', '<img src=x onerror=alert(1)>'],
  ['the end of a tag', '</title>'],
  ['a comment', '<!-- x -->'],
  ['a processing instruction', '<?xml?>'],
  ['an override of the writing direction', 'gnp.\u202ecover'],
  ['an isolate of the writing direction', '\u2066x'],
  ['a right-to-left mark', 'x\u200f'],
  ['a zero-width space', 'ko\u200bi'],
  ['a byte order mark', 'ko\ufeffi'],
  ['a bell', 'x\u0007'],
  ['a terminal escape', '\u001b[31mred'],
  ['a null character', 'x\u0000y'],
  ['a carriage return', 'x\ry'],
  ['half a surrogate pair', 'x\ud800'],
]

describe('a text that would be shown as something else is refused as TEXT with its field, and changes nothing:', () => {
  const inPlaces = TEXTS.flatMap(([what, bad]) => [
    [what, 'a title', 'put.title.en', edit({ title: { zh: '松', en: bad } })] as const,
    [what, 'a rule', 'put.rules.0.zh', edit({ rules: [{ zh: bad, en: 'x' }] })] as const,
    [
      what,
      'an invited name',
      'name',
      { action: 'invite', ...brand, role: 'viewer', name: `A${bad}z` },
    ] as const,
  ])
  it.each(inPlaces)('%s in %s', async (_, __, field, request) => {
    const before = kept()
    const answer = await world.ask(await world.session('koi-owner'), request)
    expect(answer).toEqual({ ok: false, refusal: { code: 'TEXT', field } })
    expect(kept()).toBe(before)
  })

  it.each(TEXTS)('%s in what a browser calls itself', async (_, agent) => {
    const answer = await world.ask(undefined, { action: 'sign-in-begin', agent })
    expect(answer).toEqual({ ok: false, refusal: { code: 'TEXT', field: 'agent' } })
  })

  it.each(['a < b', '<3', 'x -> y', '👨‍👩‍👧 family', 'line\nline', 'مرحبا'])('but not %j', async (title) => {
    const answer = await world.ask(await world.session('koi-owner'), {
      ...{ action: 'preview', ...brand, campaignId: 'koi-one', from: 1 },
      wish: { kind: 'edit', put: { title: { zh: title, en: title } } },
    })
    expect(answer).toMatchObject({ ok: true })
  })
})

type Refused = readonly [title: string, code: string, request: () => object]

const changes: readonly Refused[] = [
  ['publishing over a campaign', 'ID_TAKEN', () => publish({ campaign: brandCampaign('koi') })],
  ['another ctoken under the id of the change that published', 'INVALID', () => setCtoken('first', 'other')],
  [
    'the same ctoken again under that id',
    'CONFLICT',
    () => ({ ...setCtoken('first', 'SECRET-CTOKEN'), from: 9 }),
  ],
  [
    'another change under the id of the change that published',
    'CONFLICT',
    () => ({ action: 'pause', ...wanted, from: 0, changeId: 'first' }),
  ],
  ['an end before a drop opens', 'DROP_AFTER_END', () => ({ action: 'move-end', ...wanted, endsAt: soon() })],
  ['an end in the past', 'IN_THE_PAST', () => ({ action: 'move-end', ...wanted, endsAt: 5 })],
  ['a drop after the end', 'DROP_AFTER_END', () => ({ action: 'add-stock', ...add })],
  ['moving a drop after the end', 'DROP_AFTER_END', () => move('drop-1', 4e12)],
  ['moving a drop that has opened', 'DROP_OPENED', () => move('drop-0', soon())],
  ['moving a drop that is not there', 'NO_DROP', () => move('none', soon())],
  ['taking back a drop that has opened', 'DROP_OPENED', () => takeBack('drop-0')],
  ['taking back a drop that is not there', 'NO_DROP', () => takeBack('none')],
  ['archiving what is open', 'NOT_NOW', () => ({ action: 'archive', ...wanted })],
  ['discarding what is published', 'NOT_NOW', () => ({ action: 'discard-draft', ...wanted, from: 1 })],
  ['resuming what is not paused', 'NOTHING_TO_DO', () => ({ action: 'resume', ...wanted })],
  ['a change from an old revision', 'CONFLICT', () => ({ action: 'pause', ...wanted, from: 0 })],
  ['a change from a revision to come', 'CONFLICT', () => ({ action: 'pause', ...wanted, from: 99 })],
  ['a draft over a campaign', 'ID_TAKEN', () => ({ action: 'save-draft', ...wanted, content: {} })],
  ['a draft over another brand’s', 'ID_TAKEN', () => draft({ campaignId: 'pine-draft', content: {} })],
  ['publishing another brand’s draft', 'NO_CAMPAIGN', () => publish({ campaignId: 'pine-draft' })],
  ['publishing nothing', 'INVALID', () => publish({ campaignId: 'nothing', from: 0 })],
  ['publishing the draft of a campaign', 'INVALID', () => publish({})],
  [
    'a preview of what is refused',
    'DROP_OPENED',
    () => preview({ kind: 'take-back-drop', dropId: 'drop-0' }),
  ],
  ['a preview from an old revision', 'CONFLICT', () => ({ ...preview({ kind: 'pause' }), from: 0 })],
  ['demoting the last owner', 'LAST_OWNER', () => role(owner, 'viewer')],
  ['removing the last owner', 'LAST_OWNER', () => ({ action: 'remove-member', ...brand, operator: owner })],
  ['the role of nobody', 'NO_MEMBER', () => role('0'.repeat(24), 'owner')],
  ['the role of another brand’s member', 'NO_MEMBER', () => role(stranger, 'owner')],
  [
    'removing another brand’s member',
    'NO_MEMBER',
    () => ({ action: 'remove-member', ...brand, operator: stranger }),
  ],
  [
    'a stale revision of a brand',
    'CONFLICT',
    () => ({ action: 'edit-brand', ...brand, from: 0, name: text }),
  ],
  [
    'an invitation that is not there',
    'NO_INVITATION',
    () => ({ action: 'take-back-invitation', ...brand, handle: 'x' }),
  ],
  ['a claim that is not there', 'NO_CLAIM', () => ({ action: 'find-claim', ...ids, number: 'abcdef01' })],
  [
    'a question that is not there',
    'NO_QUESTION',
    () => ({ action: 'answer-question', ...brand, number: 'ABCDEF01', text: 'x' }),
  ],
  ['a cover of 50 MB', 'ART_TOO_LARGE', () => art('cover', 50_000_000)],
  ['a video of 50 MB', 'ART_TOO_LARGE', () => art('video', 50_000_000)],
  [
    'a part of no upload',
    'NO_UPLOAD',
    () => ({ action: 'art-part', ...brand, uploadId: 'a'.repeat(32), part: 0, data: 'AAAA' }),
  ],
  ['the end of no upload', 'NO_UPLOAD', () => ({ action: 'art-finish', ...brand, uploadId: 'a'.repeat(32) })],
]

let owner = ''
let stranger = ''
const ids = { ...brand, campaignId: 'koi-one' }
const move = (dropId: string, opensAt: number) => ({ action: 'move-drop', ...wanted, dropId, opensAt })
const takeBack = (dropId: string) => ({ action: 'take-back-drop', ...wanted, dropId })
const draft = (fields: object) => ({ action: 'save-draft', ...wanted, ...fields })
const publish = (fields: object) => ({ action: 'publish', ...wanted, ctoken: 'c', ...fields })
const setCtoken = (changeId: string, ctoken: string) => ({
  action: 'set-ctoken',
  ...wanted,
  changeId,
  ctoken,
})
const preview = (wish: object) => ({ action: 'preview', ...ids, from: 1, wish })
const role = (operator: string, to: string) => ({ action: 'change-role', ...brand, operator, role: to })
const art = (kind: string, bytes: number) => ({
  action: 'art-begin',
  ...brand,
  kind,
  bytes,
  sha256: 'ab'.repeat(32),
})

describe('what the rules do not allow is refused by name, and changes nothing:', () => {
  beforeAll(async () => {
    owner = await world.operatorId('koi-owner')
    stranger = await world.operatorId('pine-owner')
  })

  it.each(changes)('%s is %s', async (_, code, request) => {
    const before = kept()
    const answer = await world.ask(await world.session('koi-owner'), request())
    expect(answer).toMatchObject({ ok: false, refusal: { code } })
    expect(kept()).toBe(before)
  })
})

describe('a call', () => {
  const me = '{"action":"me"}'
  const withSession = async (header: (session: string) => object) =>
    post(header(await world.session('koi-owner')), me)

  it.each<[string, (session: string) => object]>([
    ['no header', () => ({})],
    ['an empty token', () => ({ authorization: 'Bearer ' })],
    ['the token in another scheme', (session) => ({ authorization: `Basic ${session}` })],
    ['the token in a cookie', (session) => ({ cookie: `session=${session}` })],
    ['a token that is cut', (session) => ({ authorization: `Bearer ${session.slice(1)}` })],
    ['a token that is longer', (session) => ({ authorization: `Bearer ${session}0` })],
    ['two tokens', (session) => ({ authorization: `Bearer ${session}, Bearer ${session}` })],
    ['a made-up token', () => ({ authorization: `Bearer ${'ab'.repeat(32)}` })],
    ['the text undefined', () => ({ authorization: 'Bearer undefined' })],
    ['a token that is no text', () => ({ authorization: ['Bearer', 'x'] })],
    ['a session in the address', (session) => ({ 'x-path': `?session=${session}` })],
  ])('with %s has no session', async (_, header) => {
    expect(await withSession(header)).toEqual({ ok: false, refusal: { code: 'NO_SESSION' } })
  })

  it('with the hash that is stored of a session has no session', async () => {
    await world.session('koi-owner')
    for (const hash of server.store.all('sessions').keys())
      expect(await post({ authorization: `Bearer ${hash}` }, me)).toMatchObject({ ok: false })
  })

  it.each([
    [
      'over HTTP',
      (session: string) => ({
        httpMethod: 'POST',
        headers: { authorization: `Bearer ${session}` },
        body: me,
      }),
    ],
    ['by Invoke', (session: string) => ({ session, request: { action: 'me' } })],
    ['as a timer', () => ({ Type: 'timer', TriggerName: 'patrol' })],
  ])('by a person of the mini program is refused even with a session that is good: %s', async (_, event) => {
    const session = await world.session('koi-owner')
    process.env.WX_OPENID = 'koi-owner'
    process.env.WX_CONTEXT_KEYS = 'WX_OPENID'
    const answer = (await main(event(session))) as { body?: string }
    delete process.env.WX_OPENID
    delete process.env.WX_CONTEXT_KEYS
    const read = answer.body === undefined ? answer : JSON.parse(answer.body)
    expect(read).toEqual({ ok: false, refusal: { code: 'NOT_HERE' } })
  })

  it('by Invoke answers with the answer itself, and takes the session beside the request', async () => {
    const session = await world.session('koi-owner')
    expect(await main({ session, request: { action: 'me' } })).toMatchObject({ ok: true })
    expect(await main({ request: { action: 'me' } })).toMatchObject({ refusal: { code: 'NO_SESSION' } })
    expect(await main({ session, request: { action: 'me' }, openid: 'x' })).toMatchObject({ ok: false })
  })
})

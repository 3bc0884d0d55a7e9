import { createHash } from 'node:crypto'
import {
  type ConsoleWorld,
  consoleWorld,
  LANDLORD,
  type TestServer,
  testServer,
} from '@hongbao/service/testing'
import type { Need, OperateAction, OperateInput } from '@hongbao/types/operate'
import { operateActions } from '@hongbao/types/operate'
import { defineOperate } from './define-operate'
import { cloudPorts } from './ports'

/*
 * Who may what, checked at the function: every action is called over HTTP by everybody. The ports are those of
 * service/testing.
 */

/** Written down here a second time, so that a change of who may what is seen in this file too. */
const MAY: Readonly<Record<Need, readonly OperateAction[]>> = {
  anyone: ['sign-in-begin', 'sign-in-poll'],
  session: ['me', 'sign-out', 'sessions', 'sign-out-session'],
  viewer: [
    ...(['brand', 'campaigns', 'drafts', 'campaign', 'preview', 'numbers', 'alerts', 'overview'] as const),
    ...(['claims', 'find-claim', 'log', 'members', 'questions', 'preflight'] as const),
  ],
  editor: [
    ...(['save-draft', 'discard-draft', 'publish', 'edit', 'pause', 'resume', 'end', 'move-end'] as const),
    ...(['add-stock', 'move-drop', 'take-back-drop', 'art-begin', 'art-part', 'art-finish'] as const),
    ...(['export-claims', 'export-log', 'answer-question'] as const),
  ],
  owner: [
    ...(['edit-brand', 'export-brand', 'archive', 'set-ctoken', 'invite', 'take-back-invitation'] as const),
    ...(['change-role', 'remove-member'] as const),
  ],
  environment: [
    ...(['brands', 'create-brand', 'restore-owner', 'enter-brand', 'environment-numbers'] as const),
    ...(['environment-alerts', 'environment-log', 'settings', 'set-robot', 'remove-robot'] as const),
    ...(['test-robot', 'set-operators-page', 'set-reminder-template', 'set-budget', 'doctor'] as const),
  ],
}

const CALLERS = ['nobody', 'koi-viewer', 'koi-editor', 'koi-owner', 'pine-owner', LANDLORD] as const
type CallerName = (typeof CALLERS)[number]

const KOI_ROLES: Partial<Record<Need, readonly CallerName[]>> = {
  viewer: ['koi-viewer', 'koi-editor', 'koi-owner'],
  editor: ['koi-editor', 'koi-owner'],
  owner: ['koi-owner'],
  environment: [LANDLORD],
}

const expected = (need: Need, caller: CallerName): 'let in' | 'NO_SESSION' | 'NOT_ALLOWED' => {
  if (need === 'anyone') return 'let in'
  if (caller === 'nobody') return 'NO_SESSION'
  return need === 'session' || KOI_ROLES[need]?.includes(caller) ? 'let in' : 'NOT_ALLOWED'
}

const brand = { brandId: 'koi' }
const inCampaign = { ...brand, campaignId: 'koi-one' }
const wanted = { ...inCampaign, from: 1, changeId: 'mine' }
const name = { zh: '松', en: 'Pine' }
const someone = '0123456789abcdef01234567'
const secret = 'ab'.repeat(16)

/** A well-formed request for every action, about the brand `koi`. */
const requests: { readonly [A in OperateAction]: Omit<OperateInput<A>, 'action'> } = {
  'sign-in-begin': {},
  'sign-in-poll': { id: secret, pollSecret: secret },
  me: {},
  'sign-out': {},
  sessions: {},
  'sign-out-session': { handle: 'x' },
  brands: {},
  'create-brand': { newBrandId: 'new', name, ownerName: 'Ann' },
  'restore-owner': { ofBrandId: 'koi', ownerName: 'Ann' },
  'enter-brand': { ofBrandId: 'koi', reason: 'asked by its owner' },
  brand,
  'edit-brand': { ...brand, from: 0, name },
  'export-brand': { ...brand, part: 'log' },
  campaigns: brand,
  drafts: brand,
  campaign: inCampaign,
  preview: { ...inCampaign, from: 1, wish: { kind: 'pause' } },
  'save-draft': { ...wanted, campaignId: 'koi-draft', content: {} },
  'discard-draft': { ...wanted, campaignId: 'koi-draft' },
  publish: { ...wanted, campaignId: 'koi-draft', ctoken: 'c' },
  edit: { ...wanted, put: { rank: 3 } },
  pause: wanted,
  resume: wanted,
  end: wanted,
  'move-end': { ...wanted, endsAt: 4e12 },
  archive: wanted,
  'add-stock': { ...wanted, opensAt: 1e12, stock: 5 },
  'move-drop': { ...wanted, dropId: 'drop-1', opensAt: 1e12 },
  'take-back-drop': { ...wanted, dropId: 'drop-1' },
  'set-ctoken': { ...wanted, ctoken: 'c' },
  'art-begin': { ...brand, kind: 'cover', bytes: 10, sha256: 'ab'.repeat(32) },
  'art-part': { ...brand, uploadId: secret, part: 0, data: 'AAAA' },
  'art-finish': { ...brand, uploadId: secret },
  numbers: inCampaign,
  alerts: brand,
  overview: brand,
  'environment-numbers': {},
  'environment-alerts': {},
  claims: inCampaign,
  'find-claim': { ...inCampaign, number: 'abcdef0123' },
  'export-claims': inCampaign,
  log: brand,
  'environment-log': {},
  'export-log': brand,
  members: brand,
  invite: { ...brand, name: 'Ann', role: 'viewer' },
  'take-back-invitation': { ...brand, handle: 'x' },
  'change-role': { ...brand, operator: someone, role: 'viewer' },
  'remove-member': { ...brand, operator: someone },
  questions: brand,
  'answer-question': { ...brand, number: 'ABCDEF01', text: 'Yes.' },
  settings: {},
  'set-robot': {
    webhook: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=0123456789abcdef',
    language: 'zh',
  },
  'remove-robot': {},
  'test-robot': {},
  'set-operators-page': { page: 'https://a.example/' },
  'set-reminder-template': { templateId: 'template' },
  'set-budget': { yuanADay: 100 },
  preflight: inCampaign,
  doctor: {},
}

let server: TestServer
let world: ConsoleWorld

/** Calls the function over HTTP, as its page does. */
const createAsk =
  (main: ReturnType<typeof defineOperate>) => async (session: string | undefined, request: object) => {
    const headers = session === undefined ? {} : { Authorization: `Bearer ${session}` }
    const answer = await main({ httpMethod: 'POST', path: '/', headers, body: JSON.stringify(request) })
    return JSON.parse((answer as { body: string }).body)
  }

const openWorld = async (): Promise<void> => {
  server = testServer()
  Object.assign(cloudPorts, server.ports)
  world = await consoleWorld(server.ports, createAsk(defineOperate()))
  for (const who of CALLERS) if (who !== 'nobody') await world.session(who)
}

const sessionOf = (caller: CallerName): Promise<string | undefined> =>
  caller === 'nobody' ? Promise.resolve(undefined) : world.session(caller)

const KEPT = ['campaigns', 'drafts', 'changes', 'brands', 'operators', 'deeds', 'secrets', 'buckets'] as const

/** A hash of all that a refused call must leave as it is. */
const whatIsKept = (): string => {
  const all = KEPT.map((collection) => [...server.store.all(collection)])
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

beforeAll(() => {
  jest.spyOn(console, 'log').mockReturnValue()
})
afterAll(() => jest.restoreAllMocks())

const needs = Object.entries(MAY) as [Need, readonly OperateAction[]][]
const rows = needs.flatMap(([need, actions]) => actions.map((action) => [action, need] as const))
const table = rows.flatMap(([action, need]) =>
  CALLERS.map((caller) => ({ action, caller, result: expected(need, caller) })),
)

describe('the table of who may what', () => {
  it('holds every action once', () => {
    expect(rows.map(([action]) => action).sort()).toEqual(Object.keys(operateActions).sort())
  })
})

describe('an action that is refused, and changes nothing:', () => {
  beforeAll(openWorld)

  it.each(table.filter(({ result }) => result !== 'let in'))('$action by $caller is $result', async (row) => {
    const before = whatIsKept()
    const answer = await world.ask(await sessionOf(row.caller), {
      action: row.action,
      ...requests[row.action],
    })
    expect(answer).toEqual({ ok: false, refusal: { code: row.result } })
    expect(whatIsKept()).toBe(before)
  })
})

describe('an action that is let in:', () => {
  beforeEach(openWorld)

  it.each(table.filter(({ result }) => result === 'let in'))('$action by $caller', async (row) => {
    const answer = await world.ask(await sessionOf(row.caller), {
      action: row.action,
      ...requests[row.action],
    })
    expect(['NO_SESSION', 'NOT_ALLOWED', 'NOT_HERE', 'BAD_REQUEST', 'TEXT']).not.toContain(
      'refusal' in answer ? answer.refusal.code : undefined,
    )
    expect(answer).not.toHaveProperty('fault')
    const text = JSON.stringify(answer)
    expect(text).not.toContain('SECRET-CTOKEN')
  })
})

/** The actions that name a campaign. */
const aboutCampaigns = Object.keys(requests).filter(
  (action) => 'campaignId' in requests[action as OperateAction],
) as OperateAction[]

describe('the owner of another brand who names their own brand and a campaign of this brand:', () => {
  beforeAll(openWorld)

  it.each(aboutCampaigns)('%s finds no such campaign', async (action) => {
    const before = whatIsKept()
    const request = { action, ...requests[action], brandId: 'pine' }
    expect(await world.ask(await world.session('pine-owner'), request)).toEqual({
      ok: false,
      refusal: { code: action === 'save-draft' ? 'ID_TAKEN' : 'NO_CAMPAIGN' },
    })
    expect(whatIsKept()).toBe(before)
  })
})

import { mayCall, roleIn, unsafeText } from '@hongbao/domain'
import { type Outcome, parse, refused } from '@hongbao/types'
import {
  type OperateAction,
  type OperateRefusal,
  operateActions,
  operateSchema,
} from '@hongbao/types/operate'
import type { Desk, Visit } from '../desk/desk'
import { readSession } from '../desk/sessions'
import { isOfAnotherBrand } from '../desk/wall'
import { operateVerbs } from './verbs'

/** What came from outside: a session, perhaps, and what should be a request. */
export type Asked = { readonly session: string | undefined; readonly request: unknown }

type Answered = Outcome<unknown, OperateRefusal>
type Parsed = { readonly action: OperateAction } & Readonly<Record<string, unknown>>
type Refused = Extract<Answered, { ok: false }>

const actionOf = (request: unknown): OperateAction | undefined => {
  const { action } = Object(request) as { action?: unknown }
  return typeof action === 'string' && Object.hasOwn(operateActions, action)
    ? (action as OperateAction)
    : undefined
}

const isRefused = (found: object): found is Refused => 'ok' in found && found.ok === false

const parseRequest = (request: unknown): Parsed | Refused => {
  const action = actionOf(request)
  if (action === undefined) return refused('BAD_REQUEST', { field: 'action' })
  const parsed = parse(operateSchema(action), request)
  if (!parsed.ok) return refused('BAD_REQUEST', { field: parsed.field })
  const unsafe = unsafeText(parsed.output)
  return unsafe === undefined ? (parsed.output as Parsed) : refused('TEXT', { field: unsafe })
}

/** Who calls: the operator of a session that is not over. */
const deskOf = async (visit: Visit, token: string | undefined): Promise<Desk | undefined> => {
  const session = token === undefined ? undefined : await readSession(visit.ports, token)
  const operator = session && (await visit.ports.documents.get('operators', session.operator))
  return session && operator ? { ...visit, operator, session } : undefined
}

const idIn = (request: Parsed, field: 'brandId' | 'campaignId'): string | undefined => {
  const id = request[field]
  return typeof id === 'string' ? id : undefined
}

/**
 * Lets a call through, or refuses it: who calls, with which role in the brand that the request names, and whether the
 * campaign that it names is that brand's. A brand that is not there and one that is not theirs are answered alike.
 */
const admit = async (
  visit: Visit,
  session: string | undefined,
  request: Parsed,
): Promise<Visit | Desk | Refused> => {
  const { needs } = operateActions[request.action]
  if (needs === 'anyone') return visit
  const desk = await deskOf(visit, session)
  if (!desk) return refused('NO_SESSION')
  const brandId = idIn(request, 'brandId')
  const brand = brandId === undefined ? undefined : await visit.ports.documents.get('brands', brandId)
  const role = brand && roleIn(brand.members, desk.operator._id, visit.ports.clock.now())
  const environment = desk.operator.environment === true
  if (!mayCall(needs, { signedIn: true, environment, role })) return refused('NOT_ALLOWED')
  if (!brand || !role) return desk
  const campaignId = idIn(request, 'campaignId')
  if (campaignId !== undefined && (await isOfAnotherBrand(visit.ports, campaignId, brand._id)))
    return refused(request.action === 'save-draft' ? 'ID_TAKEN' : 'NO_CAMPAIGN')
  return { ...desk, brand, role } as Desk
}

/**
 * One call of the console: parsed, admitted, and answered by its verb. Every check is here and in the verbs; the page
 * only spares people what they may not do.
 */
export const answerOperate = async (visit: Visit, { session, request }: Asked): Promise<Answered> => {
  const parsed = parseRequest(request)
  if (isRefused(parsed)) return parsed
  const admitted = await admit(visit, session, parsed)
  if (isRefused(admitted)) return admitted
  const verb = operateVerbs[parsed.action] as (desk: Visit, request: Parsed) => Promise<Answered>
  return verb(admitted, parsed)
}

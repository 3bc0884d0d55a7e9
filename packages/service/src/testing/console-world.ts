import type { CampaignContent, Outcome } from '@hongbao/types'
import type { OperateData, OperatorId, Role } from '@hongbao/types/operate'
import {
  acceptInvitation,
  approveSignIn,
  callingOperator,
  type Instance,
  makeOwnerToken,
  newInstance,
  type Ports,
} from '../index'
import { callBy } from './call-by'
import { testCampaign } from './test-server'

/** Asks the console's function, as whoever has this session. */
export type AskConsole = (session: string | undefined, request: object) => Promise<Outcome<unknown, string>>

/** Two brands, `koi` and `pine`, each with an owner, an editor, a viewer, a campaign and a draft. */
export type ConsoleWorld = {
  readonly ask: AskConsole
  /** The answer's data; throws where there is none. */
  readonly get: <Data = unknown>(session: string | undefined, request: object) => Promise<Data>
  readonly signIn: (openid: string) => Promise<string>
  readonly operatorId: (openid: string) => Promise<OperatorId>
  /** The session of a member: `koi-owner`, `pine-viewer`, or of the environment's owner: `landlord`. */
  readonly session: (who: string) => Promise<string>
  readonly instance: Instance
}

const BRANDS = ['koi', 'pine'] as const
const ROLES: readonly Role[] = ['owner', 'editor', 'viewer']

export const LANDLORD = 'landlord'

const nameOf = (brandId: string) => ({ zh: `品牌 ${brandId}`, en: `Brand ${brandId}` })

/** The content of a brand's campaign: a drop that is open, and one in an hour. */
export const brandCampaign = (brandId: string): CampaignContent => ({ ...testCampaign(10, 10), brandId })

export const consoleWorld = async (ports: Ports, ask: AskConsole): Promise<ConsoleWorld> => {
  const instance = newInstance()
  const sessions = new Map<string, Promise<string>>()
  const person = (openid: string) => callBy(ports, instance, openid)

  const get = async <Data>(session: string | undefined, request: object): Promise<Data> => {
    const outcome = await ask(session, request)
    if (!outcome.ok) throw new Error(`${JSON.stringify(request)}: ${JSON.stringify(outcome)}`)
    return outcome.data as Data
  }

  const accept = (openid: string, token: string) =>
    acceptInvitation(person(openid), { action: 'accept-invitation', code: `hb2:${token}` })

  const signIn = async (openid: string): Promise<string> => {
    const begun = await get<OperateData<'sign-in-begin'>>(undefined, { action: 'sign-in-begin' })
    const approval = { action: 'approve-sign-in', code: `hb1:${begun.id}`, number: begun.match } as const
    await approveSignIn(person(openid), approval)
    const { id, pollSecret } = begun
    const poll = { action: 'sign-in-poll', id, pollSecret }
    const state = await get<OperateData<'sign-in-poll'>>(undefined, poll)
    if (state.kind !== 'approved') throw new Error(`${openid} is not signed in: ${state.kind}`)
    return state.session
  }

  const session = (who: string): Promise<string> => {
    const known = sessions.get(who) ?? signIn(who)
    sessions.set(who, known)
    return known
  }

  const operatorId = async (openid: string): Promise<OperatorId> =>
    (await callingOperator(person(openid)))?._id ?? ''

  const brands = BRANDS.map((brandId) => ({ brandId, name: nameOf(brandId) }))
  const { token } = await makeOwnerToken(ports, { name: LANDLORD, brands: [] })
  await accept(LANDLORD, token)
  for (const { brandId, name } of brands) {
    const landlord = await session(LANDLORD)
    const create = { action: 'create-brand', newBrandId: brandId, name, ownerName: `${brandId}-owner` }
    const first = await get<OperateData<'create-brand'>>(landlord, create)
    await accept(`${brandId}-owner`, first.token)
    const owner = await session(`${brandId}-owner`)
    for (const role of ROLES.slice(1)) {
      const invite = { action: 'invite', brandId, role, name: `${brandId}-${role}` }
      const invited = await get<OperateData<'invite'>>(owner, invite)
      await accept(`${brandId}-${role}`, invited.token)
    }
    const wanted = { brandId, from: 0 }
    const campaign = { ...wanted, campaignId: `${brandId}-one`, changeId: 'first' }
    const publish = { action: 'publish', ...campaign, ctoken: 'SECRET-CTOKEN' }
    await get(owner, { ...publish, campaign: brandCampaign(brandId) })
    const draft = { action: 'save-draft', ...wanted, campaignId: `${brandId}-draft`, changeId: 'draft' }
    await get(owner, { ...draft, content: brandCampaign(brandId) })
  }
  return { ask, get, signIn, operatorId, session, instance }
}

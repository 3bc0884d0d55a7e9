import { undoOf } from '@hongbao/domain'
import {
  answered,
  type Campaign,
  CampaignContent,
  type Change,
  type Outcome,
  parse,
  refused,
} from '@hongbao/types'
import type { ChangeMade, OperateAction, OperateRefusal, OperateRequest } from '@hongbao/types/operate'
import { getCampaign } from '../../campaigns/get-campaign'
import { changeCampaign } from '../change-campaign'
import { type BrandDesk, operatingAt } from '../desk/desk'
import { discardDraft } from '../discard-draft'
import { readEntry } from '../log'
import type { ChangeOutcome, Wanted } from '../operating'
import { publishCampaign } from '../publish-campaign'
import { saveDraft } from '../save-draft'
import { setCtoken } from '../set-ctoken'

type Made = Promise<Outcome<ChangeMade, OperateRefusal>>

const wantedOf = ({ campaignId, from, changeId }: Wanted): Wanted => ({ campaignId, from, changeId })

const madeOf = (outcome: ChangeOutcome): Outcome<ChangeMade, OperateRefusal> =>
  outcome.ok ? answered({ ...outcome.data }) : outcome

/** What undoes the change that the log holds for the revision after `before`. */
const undoFor = async ({ ports }: BrandDesk, before: Campaign, { campaignId, from }: Wanted) => {
  const entry = await readEntry(ports, campaignId, from + 1)
  return entry && undoOf(before, entry.change, ports.clock.now())
}

/** Makes a change and tells how to undo it. A repetition of a change that was made before tells no undo. */
export const makeChange = async (desk: BrandDesk, wanted: Wanted, change: Change): Made => {
  const before = await getCampaign(desk.ports, wanted.campaignId)
  const outcome = await changeCampaign(operatingAt(desk), wantedOf(wanted), change)
  if (!outcome.ok) return outcome
  const undo = before?.revision === wanted.from && (await undoFor(desk, before, wanted))
  return answered({ ...outcome.data, ...(undo && { undo }) })
}

/** An action of `operate` that changes a campaign and says all of the change. */
type Simple = Extract<
  OperateAction,
  'edit' | 'pause' | 'resume' | 'end' | 'move-end' | 'archive' | 'move-drop' | 'take-back-drop'
>

/** The verb of an action whose request, without what names the campaign, is the change. */
export const changing =
  <A extends Simple>(_: A) =>
  (desk: BrandDesk, request: OperateRequest<A>): Made => {
    const {
      action,
      brandId: _brand,
      campaignId,
      from,
      changeId,
      ...details
    } = request as Wanted & {
      action: A
      brandId: string
    }
    return makeChange(desk, { campaignId, from, changeId }, { kind: action, ...details } as unknown as Change)
  }

/** Adds stock as a new drop. Its id is drawn at random: no other drop ever had it. */
export const addStockAt = (
  desk: BrandDesk,
  { opensAt, stock, ...wanted }: OperateRequest<'add-stock'>,
): Made => {
  const id = desk.ports.chance.name()
  return makeChange(desk, wanted, { kind: 'add-stock', drop: { id, opensAt, stock } })
}

export const saveDraftOf = async (
  desk: BrandDesk,
  { content, ...wanted }: OperateRequest<'save-draft'>,
): Made =>
  madeOf(await saveDraft(operatingAt(desk), wantedOf(wanted), { ...content, brandId: desk.brand._id }))

export const discardDraftOf = async (desk: BrandDesk, wanted: OperateRequest<'discard-draft'>): Made =>
  madeOf(await discardDraft(operatingAt(desk), wantedOf(wanted)))

/** Publishes into the brand that the request names, whatever the content says. */
export const publishIn = async (
  desk: BrandDesk,
  { ctoken, campaign, ...wanted }: OperateRequest<'publish'>,
): Made => {
  const { ports, brand } = desk
  const decided = await readEntry(ports, wanted.campaignId, wanted.from + 1)
  const given =
    campaign ??
    (decided?.change.kind === 'publish'
      ? decided.change.campaign
      : (await ports.documents.get('drafts', wanted.campaignId))?.content)
  const content = parse(CampaignContent, given)
  if (!content.ok) return refused('INVALID', { field: content.field })
  const own = { ...content.output, brandId: brand._id }
  return madeOf(await publishCampaign(operatingAt(desk), wantedOf(wanted), { ctoken, campaign: own }))
}

export const setCtokenOf = async (
  desk: BrandDesk,
  { ctoken, ...wanted }: OperateRequest<'set-ctoken'>,
): Made => madeOf(await setCtoken(operatingAt(desk), wantedOf(wanted), { ctoken }))

import type { Campaign, Change, Id, Timestamp } from '@hongbao/types'
import type { CampaignStanding, ChangeEffect } from '@hongbao/types/operate'
import { campaignPhase } from '../campaign-phase'
import { applyChange } from './apply-change'

/** One field that a change changes. `path` names it with dots, a drop by its id. An absent value is absent. */
export type FieldDifference = { readonly path: string; readonly before?: unknown; readonly after?: unknown }

export type ChangePreview = {
  readonly differences: readonly FieldDifference[]
  readonly standing: { readonly before: CampaignStanding; readonly after: CampaignStanding }
  readonly effects: readonly ChangeEffect[]
}

/** Fields that operators do not look at: what names secrets, and what counts changes. */
const HIDDEN = new Set(['ctoken', 'personKey', 'revision', 'stockRevision'])

/** Where a published campaign stands at this moment. */
export const campaignStanding = ({ state, schedule }: Campaign, now: Timestamp): CampaignStanding =>
  state === 'archived' ? 'archived' : campaignPhase(schedule, now).kind

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Drops by their ids, so that a drop that is moved is the same drop before and after. */
const shown = (campaign: Campaign): Record<string, unknown> => {
  const { drops, ...schedule } = campaign.schedule
  const byId = Object.fromEntries(drops.map(({ id, ...drop }) => [id, drop]))
  const fields = Object.entries(campaign).filter(([field]) => !HIDDEN.has(field))
  return { ...Object.fromEntries(fields), schedule: { ...schedule, drops: byId } }
}

const given = (path: string, before: unknown, after: unknown): FieldDifference => ({
  path,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
})

const differencesOf = (path: string, before: unknown, after: unknown): FieldDifference[] => {
  if (!isPlain(before) || !isPlain(after))
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [given(path, before, after)]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) =>
    differencesOf(path === '' ? key : `${path}.${key}`, before[key], after[key]),
  )
}

/** The drop that people may have asked to be told of, if the change moves or takes back one. */
export const dropTouched = (change: Change): Id | undefined =>
  change.kind === 'move-drop' || change.kind === 'take-back-drop' ? change.dropId : undefined

const FOR_GOOD: readonly Change['kind'][] = ['archive', 'set-ctoken', 'take-back-drop']

const opensNow = (change: Change, now: Timestamp): boolean =>
  (change.kind === 'add-stock' && change.drop.opensAt <= now) ||
  (change.kind === 'move-drop' && change.opensAt <= now)

const effectsOf = (
  change: Change,
  { before, after }: ChangePreview['standing'],
  now: Timestamp,
): ChangeEffect[] => [
  ...(opensNow(change, now) && after === 'open' ? (['opens-now'] as const) : []),
  ...(before === 'open' && after !== 'open' ? (['stops-claims'] as const) : []),
  ...(before !== 'open' && after === 'open' ? (['lets-claims'] as const) : []),
  ...(FOR_GOOD.includes(change.kind) ? (['for-good'] as const) : []),
]

/** What an allowed change does to a published campaign at this moment. */
export const previewChange = (campaign: Campaign, change: Change, now: Timestamp): ChangePreview => {
  const { _id: campaignId, revision } = campaign
  const entry = {
    _id: '',
    campaignId,
    revision: revision + 1,
    actor: { kind: 'system' } as const,
    changeId: 'preview',
    change,
    at: now,
    ...(change.kind === 'take-back-drop' && { result: 'taken-back' as const }),
  }
  const after = applyChange(campaign, entry) ?? campaign
  const standing = { before: campaignStanding(campaign, now), after: campaignStanding(after, now) }
  return {
    differences: differencesOf('', shown(campaign), shown(after)),
    standing,
    effects: effectsOf(change, standing, now),
  }
}

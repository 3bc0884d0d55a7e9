import {
  type Campaign,
  type Change,
  type ChangeKind,
  type ChangeRefusal,
  type CodeRange,
  type Drop,
  type Id,
  MAX_CODES_A_DROP,
  MAX_DROPS,
  MAX_REVOKED,
  type Timestamp,
} from '@hongbao/types'
import { isLocked } from '../axes/locked-changes'
import { type Standing, standingOf } from './standing'

/** State × change: where a campaign must stand for each change. */
const ALLOWED: Readonly<Record<ChangeKind, readonly Standing[]>> = {
  publish: ['none'],
  discard: ['none'],
  pause: ['scheduled', 'open', 'paused'],
  resume: ['scheduled', 'open', 'paused'],
  end: ['scheduled', 'open', 'paused'],
  'move-end': ['scheduled', 'open', 'paused', 'ended'],
  archive: ['ended', 'archived'],
  'add-stock': ['scheduled', 'open', 'paused'],
  'move-drop': ['scheduled', 'open', 'paused'],
  'take-back-drop': ['scheduled', 'open', 'paused'],
  'export-codes': ['scheduled', 'open', 'paused'],
  'revoke-codes': ['scheduled', 'open', 'paused'],
  'set-ctoken': ['scheduled', 'open', 'paused', 'ended'],
  edit: ['scheduled', 'open', 'paused', 'ended'],
}

const dropOf = ({ schedule }: Campaign, dropId: Id): Drop | undefined =>
  schedule.drops.find(({ id }) => id === dropId)

/** Only a drop that has not opened can be moved or taken back. */
const refuseDrop = (campaign: Campaign, dropId: Id, now: Timestamp): ChangeRefusal | undefined => {
  const drop = dropOf(campaign, dropId)
  if (!drop) return 'NO_DROP'
  return drop.opensAt <= now ? 'DROP_OPENED' : undefined
}

const refuseOpening = ({ schedule }: Campaign, opensAt: Timestamp): ChangeRefusal | undefined =>
  opensAt < schedule.endsAt ? undefined : 'DROP_AFTER_END'

const refuseEnd = ({ schedule }: Campaign, endsAt: Timestamp, now: Timestamp): ChangeRefusal | undefined => {
  if (endsAt === schedule.endsAt) return 'NOTHING_TO_DO'
  if (endsAt <= now) return 'IN_THE_PAST'
  return schedule.drops.some(({ opensAt }) => opensAt >= endsAt) ? 'DROP_AFTER_END' : undefined
}

const refuseCodeStock = (
  { entry }: Pick<Campaign, 'entry'>,
  drops: readonly Drop[],
): ChangeRefusal | undefined =>
  entry.kind === 'code' && drops.some(({ stock }) => stock > MAX_CODES_A_DROP) ? 'TOO_MANY_CODES' : undefined

const refuseCodes = (campaign: Campaign, { dropId, to }: CodeRange): ChangeRefusal | undefined => {
  const drop = dropOf(campaign, dropId)
  if (!drop) return 'NO_DROP'
  return to > drop.stock ? 'NO_CODES' : undefined
}

const refusePause = (campaign: Campaign, refused: string | undefined): ChangeRefusal | undefined => {
  if (refused !== undefined && refused !== ctokenOf(campaign)) return 'OTHER_CTOKEN'
  return campaign.schedule.paused ? 'NOTHING_TO_DO' : undefined
}

/** The refusal of a change by its details. Where the campaign stands was checked before. */
const refuseDetails = (campaign: Campaign, change: Change, now: Timestamp): ChangeRefusal | undefined => {
  switch (change.kind) {
    case 'discard':
    case 'publish':
    case 'edit':
    case 'end':
      return undefined
    case 'pause':
      return refusePause(campaign, change.refused)
    case 'resume':
      return campaign.schedule.paused ? undefined : 'NOTHING_TO_DO'
    case 'archive':
      return campaign.state === 'archived' ? 'NOTHING_TO_DO' : undefined
    case 'move-end':
      return refuseEnd(campaign, change.endsAt, now)
    case 'add-stock':
      if (campaign.schedule.drops.length >= MAX_DROPS) return 'TOO_MANY_DROPS'
      return refuseCodeStock(campaign, [change.drop]) ?? refuseOpening(campaign, change.drop.opensAt)
    case 'move-drop':
      return refuseDrop(campaign, change.dropId, now) ?? refuseOpening(campaign, change.opensAt)
    case 'take-back-drop':
      if (campaign.schedule.drops.length === 1 && dropOf(campaign, change.dropId)) return 'LAST_DROP'
      return refuseDrop(campaign, change.dropId, now)
    case 'export-codes':
      return refuseCodes(campaign, change.codes)
    case 'revoke-codes':
      if (campaign.entry.kind === 'code' && campaign.entry.revoked.length >= MAX_REVOKED)
        return 'TOO_MANY_CODES'
      return refuseCodes(campaign, change.codes)
    case 'set-ctoken':
      return change.ctoken === campaign.ctoken ? 'NOTHING_TO_DO' : undefined
  }
}

/** The name of the secret that holds a campaign's ctoken. */
export const ctokenOf = ({ _id, ctoken }: Pick<Campaign, '_id' | 'ctoken'>): string =>
  ctoken ?? `ctoken:${_id}`

/** What a change of a campaign is refused with at this moment; undefined when it is allowed. */
export const refuseChange = (
  campaign: Campaign | undefined,
  change: Change,
  now: Timestamp,
): ChangeRefusal | undefined => {
  const standing = standingOf(campaign, now)
  if (!ALLOWED[change.kind].includes(standing)) {
    if (standing === 'none') return 'NO_CAMPAIGN'
    return change.kind === 'publish' ? 'ID_TAKEN' : 'NOT_NOW'
  }
  if (!campaign)
    return change.kind === 'publish'
      ? refuseCodeStock(change.campaign, change.campaign.schedule.drops)
      : undefined
  return isLocked(campaign, change.kind) ? 'LOCKED' : refuseDetails(campaign, change, now)
}

import type { Campaign, CampaignDescription, Change, Timestamp } from '@hongbao/types'
import type { Wish } from '@hongbao/types/operate'

type Edit = Extract<Change, { kind: 'edit' }>

const ERASABLE = ['category', 'risk'] as const

/** The edit that puts back what an edit replaces and erases. */
const undoEdit = (before: Campaign, { put, erase }: Edit): Wish => {
  const fields = new Set([...Object.keys(put), ...erase] as (keyof CampaignDescription)[])
  const old = [...fields].filter((field) => before[field] !== undefined)
  return {
    kind: 'edit',
    put: Object.fromEntries(old.map((field) => [field, before[field]])),
    erase: ERASABLE.filter((field) => fields.has(field) && before[field] === undefined),
  }
}

/**
 * The change that undoes a change which was just made to `before`; undefined where there is none: what opened, what was
 * archived and a ctoken stay. `now`: a moment that is over cannot be set again.
 */
export const undoOf = (before: Campaign, change: Change, now: Timestamp): Wish | undefined => {
  const { endsAt, drops } = before.schedule
  switch (change.kind) {
    case 'pause':
      return { kind: 'resume' }
    case 'resume':
      return { kind: 'pause' }
    case 'end':
    case 'move-end':
      return endsAt > now ? { kind: 'move-end', endsAt } : undefined
    case 'edit':
      return undoEdit(before, change)
    case 'add-stock':
      return change.drop.opensAt > now ? { kind: 'take-back-drop', dropId: change.drop.id } : undefined
    case 'move-drop': {
      const drop = drops.find(({ id }) => id === change.dropId)
      return drop && change.opensAt > now
        ? { kind: 'move-drop', dropId: drop.id, opensAt: drop.opensAt }
        : undefined
    }
    default:
      return undefined
  }
}

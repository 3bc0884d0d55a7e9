import type { Reminder } from '@hongbao/types'
import type { StoredReminder } from './ports'

/** A reminder as its person sees it. */
export const shownReminder = ({
  campaignId,
  dropId,
  opensAt,
  state,
}: Pick<StoredReminder, 'campaignId' | 'dropId' | 'opensAt' | 'state'>): Reminder => ({
  campaignId,
  dropId,
  opensAt,
  state: state === 'sending' ? 'waiting' : state,
})

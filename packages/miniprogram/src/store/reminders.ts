import type { Id, Reminder, ReminderState } from '@hongbao/types'
import Taro from '@tarojs/taro'
import { create } from 'zustand'

const KEY = 'reminders'

type ByDrop = Readonly<Record<string, ReminderState>>

const keyOf = (campaignId: Id, dropId: Id): string => `${campaignId}/${dropId}`

/** WeChat has a separate storage for each account on a phone. */
const stored = (): ByDrop => {
  const kept: unknown = Taro.getStorageSync(KEY)
  return typeof kept === 'object' && kept !== null ? (kept as ByDrop) : {}
}

/** The reminders of this person that this phone knows. They are kept on the phone. */
export const useReminders = create<{ readonly byDrop: ByDrop }>(() => ({ byDrop: stored() }))

const keep = (byDrop: ByDrop): void => {
  useReminders.setState({ byDrop })
  void Taro.setStorage({ key: KEY, data: byDrop }).catch(() => {})
}

const entries = (reminders: readonly Reminder[]): ByDrop =>
  Object.fromEntries(reminders.map(({ campaignId, dropId, state }) => [keyOf(campaignId, dropId), state]))

export const learnReminder = (reminder: Reminder): void =>
  keep({ ...useReminders.getState().byDrop, ...entries([reminder]) })

/** All reminders of the person, in place of those that the phone knew. */
export const learnReminders = (reminders: readonly Reminder[]): void => keep(entries(reminders))

export const reminderOf = (byDrop: ByDrop, campaignId: Id, dropId: Id): ReminderState | undefined =>
  byDrop[keyOf(campaignId, dropId)]

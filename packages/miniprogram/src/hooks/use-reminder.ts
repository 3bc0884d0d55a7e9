import type { Id, ReminderState } from '@hongbao/types'
import Taro from '@tarojs/taro'
import { useCallback, useRef } from 'react'
import { askToSend } from '../cloud/ask-to-send'
import { client } from '../cloud/client'
import type { Messages } from '../i18n/messages'
import { troubleWords } from '../i18n/trouble-words'
import { useMessages } from '../i18n/use-messages'
import { useKnownTemplate } from '../store/known'
import { agreeToPrivacy } from '../store/privacy'
import { learnReminder, reminderOf, useReminders } from '../store/reminders'

type Reminding = {
  /** False while no messages are sent. */
  readonly offered: boolean
  readonly stateOf: (campaignId: Id, dropId: Id) => ReminderState | undefined
  /** Must be called by a tap, because WeChat then asks the person for consent. */
  readonly remind: (campaignId: Id, dropId: Id) => void
}

const say = (title: string): void => void Taro.showToast({ title, icon: 'none' })

/** Asks for consent in WeChat first, because that needs the tap; then for the privacy guideline; then it sends. */
const arrange = async (t: Messages, campaignId: Id, dropId: Id, templateId: string): Promise<void> => {
  const permission = await askToSend(templateId)
  if (permission !== 'accepted') return say(t.remind[permission])
  if (!(await agreeToPrivacy())) return say(t.remind.declined)
  const reply = await client.person({ action: 'remind', campaignId, dropId, templateId })
  if (!reply.ok) return say(troubleWords(t, reply)?.title ?? t.remind.failed)
  learnReminder(reply.data.reminder)
}

/** Reminders of drops. One consent allows one message. */
export const useReminder = (): Reminding => {
  const { t } = useMessages()
  const templateId = useKnownTemplate()
  const byDrop = useReminders((reminders) => reminders.byDrop)
  const busy = useRef(false)
  const remind = useCallback(
    async (campaignId: Id, dropId: Id) => {
      if (busy.current || templateId === undefined) return
      busy.current = true
      await arrange(t, campaignId, dropId, templateId)
      busy.current = false
    },
    [t, templateId],
  )
  return {
    offered: templateId !== undefined,
    stateOf: (campaignId, dropId) => reminderOf(byDrop, campaignId, dropId),
    remind,
  }
}

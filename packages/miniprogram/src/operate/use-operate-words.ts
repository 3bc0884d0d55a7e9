import type { Reply } from '../cloud/reply'
import { type OperateMessages, operateWords } from '../i18n/operate'
import { useMessages } from '../i18n/use-messages'

export const useOperateWords = (): OperateMessages => operateWords[useMessages().locale]

type Words = { readonly title: string; readonly sentence: string }

/** What a refusal of `duty` says, and what to do next. */
export const dutyRefusalWords = (w: OperateMessages, reply: Reply<unknown>): Words | undefined => {
  if (reply.ok || !('refusal' in reply)) return undefined
  const { code } = reply.refusal
  return Object.hasOwn(w.refusals, code) ? w.refusals[code as keyof typeof w.refusals] : w.refusals.UNKNOWN
}

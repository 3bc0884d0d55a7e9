import type { DutyRequest, SeenCode } from '@hongbao/types'
import { useCallback, useEffect, useState } from 'react'
import { client } from '../../cloud/client'
import type { Reply } from '../../cloud/reply'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { dutyRefusalWords, useOperateWords } from '../use-operate-words'

type Words = { readonly title: string; readonly sentence: string }
type Decision = Extract<DutyRequest, { action: 'approve-sign-in' | 'refuse-sign-in' | 'accept-invitation' }>

export type Code = {
  /** What the code asks; undefined until the answer comes. */
  readonly seen?: SeenCode
  /** How it ended, or why it cannot be shown. */
  readonly end?: Words
  readonly busy: boolean
  readonly decide: (request: Decision, done: Words) => Promise<void>
}

/** Reads what a code asks, and carries out the person's decision, once. */
export const useCode = (code: string): Code => {
  const { t } = useMessages()
  const w = useOperateWords()
  const [state, setState] = useState<Omit<Code, 'decide'>>({ busy: false })
  const wordsOf = useCallback(
    (reply: Reply<unknown>): Words =>
      dutyRefusalWords(w, reply) ??
      ('problem' in reply ? troubleWords(t, reply) : undefined) ??
      w.refusals.UNKNOWN,
    [t, w],
  )
  useEffect(() => {
    void client.duty({ action: 'see-code', code }).then((reply) => {
      setState(reply.ok ? { busy: false, seen: reply.data } : { busy: false, end: wordsOf(reply) })
    })
  }, [code, wordsOf])
  const decide = async (request: Decision, done: Words) => {
    setState((before) => ({ ...before, busy: true }))
    const reply = await client.duty(request)
    setState({ busy: false, end: reply.ok ? done : wordsOf(reply) })
  }
  return { ...state, decide }
}

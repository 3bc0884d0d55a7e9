import type { OperateAction, OperateData, OperateInput } from '@hongbao/types/operate'
import { useState } from 'react'
import { ask } from './client'
import type { Trouble } from './read'
import type { Reply } from './reply'

/** One call at a press: whether it is under way, and how the last one failed. */
export const useAct = () => {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const act = async <A extends OperateAction>(request: OperateInput<A>): Promise<Reply<OperateData<A>>> => {
    setBusy(true)
    setTrouble(undefined)
    const reply = await ask<A>(request)
    setBusy(false)
    if (!reply.ok) setTrouble(reply)
    return reply
  }
  return { act, busy, trouble, forget: () => setTrouble(undefined) }
}

import type { OperateAction, OperateData, OperateInput } from '@hongbao/types/operate'
import { ask } from './client'
import type { Broken, Refused } from './reply'

/** A call that did not end well. */
export type Trouble = Refused | Broken

/** Thrown to the cache of reads, which keeps the data of before beside it. */
export class Failed extends Error {
  constructor(readonly trouble: Trouble) {
    super('the call did not end well')
  }
}

/** Reads, and throws `Failed` when the call does not end well. */
export const read = async <A extends OperateAction>(request: OperateInput<A>): Promise<OperateData<A>> => {
  const reply = await ask<A>(request)
  if (!reply.ok) throw new Failed(reply)
  return reply.data
}

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

const PAUSE_BEFORE_SECOND_READ = 800

/** Reads, once more where nothing came back or something broke. Throws `Failed` when the call does not end well. */
export const read = async <A extends OperateAction>(request: OperateInput<A>): Promise<OperateData<A>> => {
  let reply = await ask<A>(request)
  if ('problem' in reply) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_BEFORE_SECOND_READ))
    reply = await ask<A>(request)
  }
  if (!reply.ok) throw new Failed(reply)
  return reply.data
}

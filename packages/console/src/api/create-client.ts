import type { OperateAction, OperateActions, OperateData, OperateInput } from '@hongbao/types/operate'
import type * as v from 'valibot'
import { parseReply } from './parse-reply'
import { broken, type Reply } from './reply'

/** Sends a request with a session, and resolves with the parsed JSON of the answer. Rejects when there is none. */
export type Post = (request: object, session: string | undefined) => Promise<unknown>

/** The session token of this tab. */
export type SessionStore = { readonly token: () => string | undefined; readonly drop: () => void }

export type Ask = <A extends OperateAction>(request: OperateInput<A>) => Promise<Reply<OperateData<A>>>

/** Calls the function `operate`. A session that the function no longer knows is dropped, and the page asks to sign in. */
export const createClient =
  (actions: OperateActions, post: Post, session: SessionStore): Ask =>
  async <A extends OperateAction>(request: OperateInput<A>): Promise<Reply<OperateData<A>>> => {
    const token = session.token()
    const shape: v.GenericSchema = actions[request.action as A].answer
    const reply = await post(request, token).then(
      (answer) => parseReply(shape as v.GenericSchema<unknown, OperateData<A>>, answer),
      () => broken({ kind: 'offline' }),
    )
    // Another sign-in of this tab may have replaced the token while the call was under way.
    if ('refusal' in reply && reply.refusal.code === 'NO_SESSION' && session.token() === token) session.drop()
    return reply
  }

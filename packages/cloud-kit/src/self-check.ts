import * as v from 'valibot'
import { cloud } from './cloud'
import { cloudCoverApi } from './cover-api'

/** The event of a self-check, which only the management API and another function can send without an identity. */
const SelfCheckEvent = v.object({ selfCheck: v.literal(true) })

/** What a function sees of the environment that it runs in. */
export type SelfCheck = {
  readonly node: string
  /** Milliseconds since 1970, by the function's own clock. */
  readonly now: number
  /** WeChat's error code for a link of a cover that does not exist: 9600004 where the function may ask. */
  readonly coverApi: number
}

const NOBODY = 'self-check'

/** Asks for a link with a ctoken that no cover has, so that nothing is given out. */
const checkSelf = async (): Promise<SelfCheck> => {
  const answer = await cloudCoverApi.link({ openid: NOBODY, ctoken: NOBODY })
  return { node: process.versions.node, now: Date.now(), coverApi: 'failed' in answer ? answer.code : 0 }
}

/** A person's call has an identity and is passed on untouched, so that nobody in WeChat can ask for a self-check. */
const isSelfCheck = (event: unknown): boolean => !cloud.getWXContext().OPENID && v.is(SelfCheckEvent, event)

/** A function that also answers the doctor's self-check (`npm run doctor`). */
export const withSelfCheck =
  <Context, Answer>(main: (event: unknown, context?: Context) => Promise<Answer>) =>
  (event: unknown, context?: Context): Promise<Answer | SelfCheck> =>
    isSelfCheck(event) ? checkSelf() : main(event, context)

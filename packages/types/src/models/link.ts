import * as v from 'valibot'
import { SECOND } from './time'

/** There is no link or number yet, and the grant stands. The phone asks again. */
export const LATE_LINK = { state: 'late', retryAfterMs: 3 * SECOND } as const

/**
 * What a grant hands over, or when to ask for it again. The grant stands either way.
 * - `issued`: the url that opens WeChat's own claim page. "Issued" is all we know: nobody tells us whether the person
 *   then took the cover in WeChat.
 * - `number`: the serial number that is this person's alone.
 *
 * A phone takes a state that it does not know for "late".
 */
export const Link = v.fallback(
  v.variant('state', [
    v.object({ state: v.literal('issued'), url: v.pipe(v.string(), v.minLength(1)) }),
    v.object({ state: v.literal('number'), number: v.pipe(v.string(), v.minLength(1)) }),
    v.object({ state: v.literal('late'), retryAfterMs: v.number() }),
  ]),
  LATE_LINK,
)
export type Link = v.InferOutput<typeof Link>

/** What was handed over, once it is there. */
export type Handed = Exclude<Link, { readonly state: 'late' }>

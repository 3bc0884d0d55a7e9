import * as v from 'valibot'
import { SECOND } from './time'

/** The grant stands, and the link is asked for again. */
export const LATE_LINK = { state: 'late', retryAfterMs: 3 * SECOND } as const

/**
 * The url that opens WeChat's own claim page, or when to ask for it again: the grant stands either way.
 * "Issued" is all we know; nobody tells us whether the cover was then taken in WeChat.
 * A state that this phone does not know counts as late.
 */
export const Link = v.fallback(
  v.variant('state', [
    v.object({ state: v.literal('issued'), url: v.pipe(v.string(), v.minLength(1)) }),
    v.object({ state: v.literal('late'), retryAfterMs: v.number() }),
  ]),
  LATE_LINK,
)
export type Link = v.InferOutput<typeof Link>

import * as v from 'valibot'
import { Link } from '../models/link'
import { Id } from '../models/primitives'

export const Claimed = v.object({
  campaignId: Id,
  link: Link,
  /** The caller had the cover before this call. */
  already: v.fallback(v.boolean(), false),
})
export type Claimed = v.InferOutput<typeof Claimed>

/** What `claim` answers. Its request names no action, because it has only one, which bears its own name. */
export const claimAnswers = { claim: Claimed }

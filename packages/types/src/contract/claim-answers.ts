import * as v from 'valibot'
import { Link } from '../models/link'
import { Id } from '../models/primitives'

export const Claimed = v.object({
  campaignId: Id,
  link: Link,
  /** The grant is from an earlier tap. */
  already: v.fallback(v.boolean(), false),
})
export type Claimed = v.InferOutput<typeof Claimed>

/** What `claim` answers. Its request names no action: it has one, with its own name. */
export const claimAnswers = { claim: Claimed }

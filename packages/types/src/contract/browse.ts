import * as v from 'valibot'
import { Id, Timestamp } from '../models/primitives'

/**
 * `browse`: everything that is only read. `before`: the covers that come after an answer's last, as its `more` says.
 */
export const BrowseRequest = v.variant('action', [
  v.strictObject({ action: v.literal('catalog') }),
  v.strictObject({ action: v.literal('campaign'), campaignId: Id }),
  v.strictObject({ action: v.literal('my-covers'), before: v.optional(Timestamp) }),
])
export type BrowseRequest = v.InferOutput<typeof BrowseRequest>

export const browseRefusals = ['BAD_REQUEST', 'NO_IDENTITY', 'NO_CAMPAIGN'] as const
export type BrowseRefusal = (typeof browseRefusals)[number]

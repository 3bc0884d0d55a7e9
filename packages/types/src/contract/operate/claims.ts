import * as v from 'valibot'
import { Timestamp } from '../../models/primitives'
import { listOf, orNothing } from '../../models/reading'
import { type Actions, ofCampaign, paged, TextPart } from './action'

/** What a person reads out from their phone, in any case, perhaps with spaces and hyphens. */
export const ClaimNumber = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((text) => text.toLowerCase().replace(/[\s-]/g, '')),
  v.regex(/^[0-9a-f]{6,32}$/),
)

export const ClaimRow = v.object({
  /** The beginning of a hash of the person and the campaign. It names nobody. */
  number: v.string(),
  grantedAt: Timestamp,
})
export type ClaimRow = v.InferOutput<typeof ClaimRow>

export const ClaimStory = v.object({
  number: v.string(),
  grantedAt: Timestamp,
  dropId: orNothing(v.string()),
  /**
   * `fresh-each-time`: the person gets a fresh link whenever they open the cover in the mini program, also while the
   * campaign is paused or has ended. Nobody else can ask for it, because no openid is kept. `archived`: there is none.
   */
  link: v.picklist(['fresh-each-time', 'archived']),
  usableUntil: Timestamp,
})
export type ClaimStory = v.InferOutput<typeof ClaimStory>

export const claimActions = {
  /** A campaign's claims, by descending number. */
  claims: {
    needs: 'viewer',
    request: { ...ofCampaign, ...paged },
    answer: v.object({ claims: listOf(ClaimRow), next: orNothing(v.string()) }),
  },
  /** Refused with `NO_CLAIM` where none, or more than one, begins so. */
  'find-claim': { needs: 'viewer', request: { ...ofCampaign, number: ClaimNumber }, answer: ClaimStory },
  /** CSV in parts. The first part is in the log. */
  'export-claims': { needs: 'editor', request: { ...ofCampaign, ...paged }, answer: TextPart },
} as const satisfies Actions

import type { Art, Brand } from './campaign'
import type { Id, Localized, Timestamp } from './primitives'

/** A person's durable right to one cover of a campaign. */
export type Grant = { readonly campaignId: Id; readonly grantedAt: Timestamp }

/**
 * The url that opens WeChat's own claim page, or when to ask for it again: the grant stands either way.
 * "Issued" is all we know; whether the cover was then taken in WeChat, nobody tells us.
 */
export type Link =
  | { readonly state: 'issued'; readonly url: string }
  | { readonly state: 'late'; readonly retryAfterMs: number }

/** A cover among "my covers". */
export type MyCover = Grant & {
  readonly title: Localized
  readonly brand: Brand
  readonly art: Art
  readonly usableUntil: Timestamp
}

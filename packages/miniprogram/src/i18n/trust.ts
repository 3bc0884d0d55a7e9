import type { Locale } from './messages'
import { trust as en } from './trust-en'
import { trust as zh } from './trust-zh'

/** What stands on the pages of the trust package. No page of `pages/` may have it: it would weigh on every start. */
export type TrustMessages = typeof zh

export const trustWords: Readonly<Record<Locale, TrustMessages>> = { zh, en }

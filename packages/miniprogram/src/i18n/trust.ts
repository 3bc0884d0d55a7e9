import type { Locale } from './messages'
import { trust as en } from './trust-en'
import { trust as zh } from './trust-zh'

/** The texts of the trust package. No page of `pages/` may import them: they would be loaded at every start. */
export type TrustMessages = typeof zh

export const trustWords: Readonly<Record<Locale, TrustMessages>> = { zh, en }

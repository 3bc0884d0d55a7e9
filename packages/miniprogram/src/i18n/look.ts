import { look as en } from './look-en'
import { look as zh } from './look-zh'
import type { Locale } from './messages'

/** The texts of the look package. No page of `pages/` may import them: they would be loaded at every start. */
export type LookMessages = typeof zh

export const lookWords: Readonly<Record<Locale, LookMessages>> = { zh, en }

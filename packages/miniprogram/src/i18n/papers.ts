import type { Locale } from './messages'
import { papers as en } from './papers-en'
import { papers as zh } from './papers-zh'

/** The papers that a person can read; the Chinese ones are the measure. They are long: no page of `pages/` may have them. */
export type Papers = typeof zh
export type PaperName = keyof Papers

export const papers: Readonly<Record<Locale, Papers>> = { zh, en }

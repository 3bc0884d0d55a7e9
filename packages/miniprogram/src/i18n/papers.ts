import type { Locale } from './messages'
import { papers as en } from './papers-en'
import { papers as zh } from './papers-zh'

/** The papers that people can read. The type follows the Chinese ones. They are long: `pages/` may not import them. */
export type Papers = typeof zh
export type PaperName = keyof Papers

export const papers: Readonly<Record<Locale, Papers>> = { zh, en }

import type { Locale } from './messages'
import { operate as en } from './operate-en'
import { operate as zh } from './operate-zh'

/** The texts of the operators' package. No page of `pages/` may import them: they would be loaded at every start. */
export type OperateMessages = typeof zh

export const operateWords: Readonly<Record<Locale, OperateMessages>> = { zh, en }

import type { Localized } from '@hongbao/types'
import { en } from './en'
import { zh } from './zh'

/** Every text of the app. The type follows the Chinese dictionary, so that the compiler finds what another one lacks. */
export type Messages = typeof zh
export type Locale = keyof Localized

export const dictionaries: Readonly<Record<Locale, Messages>> = { zh, en }

/** @param language as WeChat tells it: `zh_CN`, `zh_TW`, `en`, … */
export const localeOf = (language: string): Locale => (language.toLowerCase().startsWith('zh') ? 'zh' : 'en')

/** What a refusal says, and the next step. A code that this version does not know has words, too. */
export const refusalWords = (t: Messages, code: string): { says: string; next: string } =>
  Object.hasOwn(t.refusals, code) ? t.refusals[code as keyof typeof t.refusals] : t.refusals.UNKNOWN

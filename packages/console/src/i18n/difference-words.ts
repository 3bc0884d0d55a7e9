import type { Localized } from '@hongbao/types'
import type { Difference } from '@hongbao/types/operate'
import type { Locale } from './both'
import type { Format } from './format'
import type { Words } from './words'

export type DifferenceWords = { readonly field: string; readonly before: string; readonly after: string }

/** What words are made with. */
export type Language = { readonly locale: Locale; readonly t: Words; readonly format: Format }

const MOMENTS = ['endsAt', 'opensAt', 'usableUntil']

const isLocalized = (value: unknown): value is Localized =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value

const LONGEST = 60
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

const valueWords = ({ locale, t, format }: Language, field: string, value: unknown): string => {
  const { changes } = t
  if (value === undefined || value === null) return changes.nothing
  if (typeof value === 'number') return MOMENTS.includes(field) ? format.exact(value) : format.count(value)
  if (typeof value === 'boolean') return value ? changes.yes : changes.no
  if (typeof value === 'string') return short(value)
  if (isLocalized(value)) return short(value[locale])
  return changes.newContent
}

const fieldWords = ({ t }: Language, parts: readonly string[]): string => {
  const names: Readonly<Record<string, string>> = t.changes.fields
  const own = parts.find((part) => Object.hasOwn(names, part) && part !== 'stock')
  const last = parts.at(-1) ?? ''
  const name = names[last] ?? (own && names[own]) ?? t.changes.fields.other
  const drop = parts[1] === 'drops' ? parts[2] : undefined
  return drop ? t.changes.ofDrop(drop, drop === last ? '' : name).trim() : name
}

/** One difference of a change, in words. A whole drop is told by its stock and its opening. */
export const differenceWords = (language: Language, { path, before, after }: Difference): DifferenceWords => {
  const parts = path.split('.')
  const field = parts.at(-1) ?? ''
  const isDrop = parts[1] === 'drops' && parts.length === 3
  const say = (value: unknown): string =>
    isDrop ? dropWords(language, value) : valueWords(language, field, value)
  return { field: fieldWords(language, parts), before: say(before), after: say(after) }
}

const dropWords = (language: Language, value: unknown): string => {
  const { opensAt, stock } = Object(value) as { opensAt?: number; stock?: number }
  if (opensAt === undefined || stock === undefined) return language.t.changes.nothing
  const { format, t } = language
  return `${t.campaigns.stock(format.count(stock))} · ${format.exact(opensAt)}`
}

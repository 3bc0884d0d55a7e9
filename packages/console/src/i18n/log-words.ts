import type { LogRow } from '@hongbao/types/operate'
import { differenceWords, type Language } from './difference-words'

/** Names of invitations, operators and files: they tell people nothing. */
const HANDLES = ['invitation', 'member', 'file']

const spoken = ({ t }: Language, value: unknown): string => {
  const roles: Readonly<Record<string, string>> = t.shell.roles
  return roles[String(value)] ?? String(value)
}

/** What was done beside changes of campaigns: the values alone, because what they are stands in `what`. */
const deedWords = (language: Language, details: LogRow['details']): string =>
  Object.entries(details)
    .filter(([name]) => !HANDLES.includes(name))
    .map(([, value]) => spoken(language, value))
    .join(' → ')

/** The fields of a change, each in words. `put` holds those of an edit. What was published can be read in the campaign. */
const changeWords = (language: Language, details: LogRow['details']): string => {
  const { put, erase: _, kind: __, campaign: ___, ...rest } = details
  const fields = { ...rest, ...(typeof put === 'object' && put ? put : {}) }
  return Object.entries(fields)
    .map(([path, after]) => differenceWords(language, { path, before: undefined, after }))
    .map(({ field, after }) => `${field}: ${after}`)
    .join(' · ')
}

export type LogWords = { readonly what: string; readonly details: string }

/** One row of a log, in words. A deed that this page does not know is told by its name. */
export const logWords = (language: Language, { what, details }: LogRow): LogWords => {
  const { whats, deeds } = language.t.log
  if (Object.hasOwn(whats, what))
    return { what: whats[what as keyof typeof whats], details: changeWords(language, details) }
  const known = Object.hasOwn(deeds, what) ? deeds[what as keyof typeof deeds] : what
  return { what: known, details: deedWords(language, details) }
}

import type { Locale } from './both'
import { refusals } from './parts/refusals'
import { shell } from './parts/shell'
import { signIn } from './parts/sign-in'

const parts = { shell, signIn, refusals }

type Parts = typeof parts
/** Every text of the console, by part. */
export type Words = { readonly [Part in keyof Parts]: Parts[Part]['zh'] }

const speak = (locale: Locale): Words =>
  Object.fromEntries(Object.entries(parts).map(([part, words]) => [part, words[locale]])) as unknown as Words

export const dictionaries: Readonly<Record<Locale, Words>> = { zh: speak('zh'), en: speak('en') }

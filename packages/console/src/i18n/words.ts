import type { Locale } from './both'
import { art } from './parts/art'
import { brand } from './parts/brand'
import { campaigns } from './parts/campaigns'
import { changes } from './parts/changes'
import { checks } from './parts/checks'
import { editor } from './parts/editor'
import { environment } from './parts/environment'
import { live } from './parts/live'
import { log } from './parts/log'
import { people } from './parts/people'
import { questions } from './parts/questions'
import { refusals } from './parts/refusals'
import { shell } from './parts/shell'
import { signIn } from './parts/sign-in'

const parts = {
  art,
  brand,
  campaigns,
  changes,
  checks,
  editor,
  environment,
  live,
  log,
  people,
  questions,
  refusals,
  shell,
  signIn,
}

type Parts = typeof parts
/** Every text of the console, by part. */
export type Words = { readonly [Part in keyof Parts]: Parts[Part]['zh'] }

const speak = (locale: Locale): Words =>
  Object.fromEntries(Object.entries(parts).map(([part, words]) => [part, words[locale]])) as unknown as Words

export const dictionaries: Readonly<Record<Locale, Words>> = { zh: speak('zh'), en: speak('en') }

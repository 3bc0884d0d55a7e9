import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SurveyPhone } from './survey-phone'

/** What became of one page. */
export type PageRow = {
  readonly page: string
  readonly opened: boolean
  /** Errors of the page, each once. */
  readonly errors: string[]
  /** What the page uses and this phone does not have, each once. */
  readonly missing: string[]
  /** The file of its picture; empty where none was wanted. */
  readonly picture: string
}

/** How long a page may work before it is looked at; ms. */
const SETTLE_MS = 700

const MISSING = /^(?:(\S+):fail \S+|(<.+>)) is not supported by this simulator/

export type SurveyOptions = {
  /** A folder for pictures of the pages. */
  readonly pictures?: string
  readonly told: (row: PageRow) => void
  /** Paths, without ending, of a page and of every component that it uses. */
  readonly partsOf: (page: string) => readonly string[]
}

/** Whether a problem's place is a file of a page or a component: `pages/a/a.wxml:3:1`. */
const isIn = (where: string, path: string): boolean =>
  ['.js', '.wxml', '.wxss', '.json', '.wxs'].some((ending) => where.startsWith(`${path}${ending}`))

/** Opens every page of a program by `reLaunch`, as a link to it would, and says what became of it. */
export const surveyPages = async (
  phone: SurveyPhone,
  pages: readonly string[],
  { pictures, told, partsOf }: SurveyOptions,
): Promise<PageRow[]> => {
  const atStart = await phone.problems()
  const rows: PageRow[] = []
  for (const page of pages) {
    const parts = partsOf(page)
    const own = atStart.filter(({ where = '' }) => parts.some((part) => isIn(where, part)))
    const visited = await surveyPage(phone, page, pictures)
    const row = { ...visited, errors: unique([...own.map(({ message }) => message), ...visited.errors]) }
    rows.push(row)
    told(row)
  }
  return rows
}

const surveyPage = async (phone: SurveyPhone, page: string, pictures?: string): Promise<PageRow> => {
  const before = phone.heard()
  const failed = await phone.open(`/${page}`)
  await new Promise((done) => setTimeout(done, SETTLE_MS))
  const heard = phone.heard()
  const errors = heard.errors.slice(before.errors.length)
  const missing = heard.warnings.slice(before.warnings.length).flatMap(missingName)
  await phone.hideProblems()
  const picture = pictures ? `${page.replaceAll('/', '-')}.png` : ''
  if (pictures) writeFileSync(join(pictures, picture), Buffer.from(await phone.screenshot(), 'base64'))
  const opened = failed === null && (await phone.path()) === page
  return {
    page,
    opened,
    errors: unique(failed ? [failed, ...errors] : errors),
    missing: unique(missing),
    picture,
  }
}

const missingName = (warning: string): string[] => {
  const [, api, component] = MISSING.exec(warning) ?? []
  const name = api ? `wx.${api}` : component
  return name ? [name] : []
}

const unique = (texts: string[]): string[] => [...new Set(texts)]

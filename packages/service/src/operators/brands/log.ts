import { type Cell, CSV_START, csvLines } from '@hongbao/domain'
import { answered, type LogEntry, type Outcome } from '@hongbao/types'
import type { LogRow, OperateData, OperateRefusal, OperateRequest, TextPart } from '@hongbao/types/operate'
import { momentKey, orderOf } from '../../order-of'
import { type Deed, ENVIRONMENT_LOG, type Filter, oneOf, type Ports, within } from '../../ports'
import { logDeed } from '../desk/deeds'
import type { BrandDesk, Desk } from '../desk/desk'

const PAGE = 50
/** Sorts after every order. */
const ABOVE_ALL = '~'

type Search = Omit<OperateRequest<'log'>, 'action' | 'brandId'>
type LogPage = { readonly rows: readonly LogRow[]; readonly next: string | undefined }
type Ordered = { readonly order: string; readonly row: LogRow }

/** Fields of a change that hold names of secrets. */
const SECRET_NAMES = new Set(['ctoken', 'personKey', 'refused', 'kind'])

const detailsOf = ({ change, result }: LogEntry): Record<string, unknown> => {
  const told = Object.entries(change).filter(([field]) => !SECRET_NAMES.has(field))
  return { ...Object.fromEntries(told), ...(result && { result }) }
}

const ofEntry = (entry: LogEntry): Ordered => {
  const { _id, at, actor, change, campaignId, revision } = entry
  const who = actor.kind === 'operator' ? { operator: actor.operator } : {}
  const row = { id: _id, at, ...who, what: change.kind, campaignId, revision, details: detailsOf(entry) }
  return { order: entry.order ?? orderOf(at, _id), row }
}

const ofDeed = ({ _id, at, operator, what, details }: Deed): Ordered => ({
  order: _id,
  row: { id: _id, at, ...(operator !== undefined && { operator }), what, details: { ...details } },
})

const newestFirst = (a: Ordered, b: Ordered): number => (a.order < b.order ? 1 : -1)

/** Changes of campaigns and other deeds of a brand, each in order on an index, put together. */
const readOrdered = async (
  { documents }: Ports,
  brandId: string,
  { campaignId, from = 0, to, after }: Search,
): Promise<{ readonly found: readonly Ordered[]; readonly isLast: boolean }> => {
  const upTo = to === undefined ? ABOVE_ALL : momentKey(to)
  const range = within(momentKey(from), after !== undefined && after < upTo ? after : upTo)
  const of: Filter = campaignId === undefined ? { brandId } : { brandId, campaignId }
  const [entries, deeds] = await Promise.all([
    documents.find('changes', { ...of, order: range }, { limit: PAGE, descending: 'order' }),
    campaignId === undefined
      ? documents.find('deeds', { brandId, _id: range }, { limit: PAGE, descending: '_id' })
      : [],
  ])
  const all = [...entries.map(ofEntry), ...deeds.map(ofDeed)].sort(newestFirst)
  return { found: all.slice(0, PAGE), isLast: all.length < PAGE }
}

/** The names of operators, as their invitations gave them. */
const namesOf = async ({ documents }: Ports, rows: readonly LogRow[]): Promise<Map<string, string>> => {
  const ids = [...new Set(rows.flatMap(({ operator }) => operator ?? []))]
  if (ids.length === 0) return new Map()
  const operators = await documents.find('operators', { _id: oneOf(ids) }, { fields: ['name'] })
  return new Map(operators.map(({ _id, name }) => [_id, name]))
}

/** One page of what was done in a brand, the newest first. */
export const readLogPage = async (ports: Ports, brandId: string, search: Search): Promise<LogPage> => {
  const { found, isLast } = await readOrdered(ports, brandId, search)
  const { operator } = search
  const rows = found
    .map(({ row }) => row)
    .filter((row) => operator === undefined || row.operator === operator)
  const names = await namesOf(ports, rows)
  const named = rows.map((row) => ({ ...row, operatorName: names.get(row.operator ?? '') }))
  return { rows: named, next: isLast ? undefined : found.at(-1)?.order }
}

export const searchLog = async (
  { ports, brand }: BrandDesk,
  { action: _, brandId: __, ...search }: OperateRequest<'log'>,
): Promise<Outcome<OperateData<'log'>, OperateRefusal>> => {
  const { rows, next } = await readLogPage(ports, brand._id, search)
  return answered({ rows: [...rows], ...(next !== undefined && { next }) })
}

/** The log of the environment: who made brands and settings, and who joined as an owner. */
export const searchEnvironmentLog = async (
  { ports }: Desk,
  { action: _, ...search }: OperateRequest<'environment-log'>,
): Promise<Outcome<OperateData<'environment-log'>, OperateRefusal>> => {
  const { rows, next } = await readLogPage(ports, ENVIRONMENT_LOG, search)
  return answered({ rows: [...rows], ...(next !== undefined && { next }) })
}

const HEADINGS: readonly Cell[] = ['at', 'operator', 'name', 'what', 'campaign', 'revision', 'details']

const cellsOf = ({ at, operator, operatorName, what, campaignId, revision, details }: LogRow): Cell[] => [
  new Date(at).toISOString(),
  operator,
  operatorName,
  what,
  campaignId,
  revision,
  JSON.stringify(details),
]

/** The log as CSV, in parts. The first part is itself in the log. */
export const exportLog = async (
  desk: BrandDesk,
  { action: _, brandId: __, ...search }: OperateRequest<'export-log'>,
): Promise<Outcome<TextPart, OperateRefusal>> => {
  if (search.after === undefined) await logDeed(desk, desk.brand._id, 'log-exported')
  const { rows, next } = await readLogPage(desk.ports, desk.brand._id, search)
  const start = search.after === undefined ? CSV_START + csvLines([HEADINGS]) : ''
  return answered({ text: start + csvLines(rows.map(cellsOf)), ...(next !== undefined && { next }) })
}

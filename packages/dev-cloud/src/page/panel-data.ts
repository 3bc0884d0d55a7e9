import type { Database } from '../database/database'
import { find } from '../database/operations'
import type { Document } from '../database/value'
import { masked, maskedDocument } from '../mask'
import type { Chart, ParsedPanels, Table } from './panels'

export type ChartData = {
  readonly kind: 'chart'
  readonly title: string
  /** Seconds since 1970, the oldest first. */
  readonly times: readonly number[]
  readonly lines: readonly Line[]
}
export type TableData = {
  readonly kind: 'table'
  readonly title: string
  readonly columns: readonly { readonly title: string; readonly as?: 'time' | undefined }[]
  readonly rows: readonly (readonly unknown[])[]
}
type Line = { readonly title: string; readonly values: readonly (number | null)[] }
type LineDefinition = Chart['lines'][number]

/** What the panels show at this moment. A missing collection has no documents. */
export const panelData = (database: Database, panels: ParsedPanels): (ChartData | TableData)[] =>
  panels.map((panel) => (panel.kind === 'chart' ? chartData(database, panel) : tableData(database, panel)))

const newest = (database: Database, collection: string, path: string, limit: number): readonly Document[] => {
  if (!database.collections().some(({ name }) => name === collection)) return []
  const request = { query: {}, order: { [path]: -1 }, offset: 0, limit }
  return find(database.view(collection), request).documents
}

const chartData = (
  database: Database,
  { title, collection, time, newest: limit, lines }: Chart,
): ChartData => {
  const documents = [...newest(database, collection, time.path, limit)].reverse()
  const times = documents.map((document) => (sumAt(document, time.path) ?? 0) * (time.unitMs / 1_000))
  return { kind: 'chart', title, times, lines: lines.flatMap((one) => linesOf(documents, one)) }
}

const linesOf = (documents: readonly Document[], definition: LineDefinition): Line[] => {
  const { title, path, each } = definition
  if (!each) return [{ title, values: valuesOf(documents, path, definition) }]
  const names = new Set(documents.flatMap((document) => namesAt(document, path)))
  return [...names].sort().map((name) => ({
    title: `${title} ${name}`.trim(),
    values: valuesOf(documents, path.replace('*', name), definition),
  }))
}

const valuesOf = (documents: readonly Document[], path: string, { change }: LineDefinition) => {
  const values = documents.map((document) => sumAt(document, path) ?? null)
  return change ? changes(values) : values
}

const changes = (values: readonly (number | null)[]): (number | null)[] => {
  let before: number | null = null
  return values.map((value) => {
    const changed = value === null || before === null ? null : value - before
    before = value ?? before
    return changed
  })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The names of the fields that the `*` of a path stands for. */
const namesAt = (document: unknown, path: string): string[] => {
  let at = document
  for (const step of path.split('.')) {
    if (!isObject(at)) return []
    if (step === '*') return Object.keys(at)
    at = at[step]
  }
  return []
}

const valuesAt = (value: unknown, [step, ...rest]: readonly string[]): unknown[] => {
  if (step === undefined) return [value]
  if (!isObject(value)) return []
  return step === '*'
    ? Object.values(value).flatMap((one) => valuesAt(one, rest))
    : valuesAt(value[step], rest)
}

/** The sum of all numbers that a path finds, or undefined when it finds none. */
const sumAt = (document: Document, path: string): number | undefined => {
  const numbers = valuesAt(document, path.split('.')).filter((value) => typeof value === 'number')
  return numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) : undefined
}

const tableData = (
  database: Database,
  { title, collection, order, newest: limit, columns }: Table,
): TableData => {
  const isSecret = database.collections().some((one) => one.name === collection && one.isSecret)
  const rows = newest(database, collection, order, limit)
    .map((document) => maskedDocument(document, [], isSecret))
    // A column is masked by the name of its field, as a document is.
    .map((document) =>
      columns.map(({ path }) => masked(valuesAt(document, path.split('.'))[0] ?? null, [], path)),
    )
  return { kind: 'table', title, columns: columns.map(({ title: name, as }) => ({ title: name, as })), rows }
}

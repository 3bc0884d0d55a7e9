import type { Bounds, OrderedIndex } from './ordered-index'
import { type Document, isDocument, type Value } from './value'

/** How candidates for a query are found: by id, by an index, or by looking at every document. */
export type Plan =
  | { readonly kind: 'ids'; readonly ids: readonly Value[] }
  | { readonly kind: 'index'; readonly index: OrderedIndex; readonly bounds: readonly Bounds[] }
  | { readonly kind: 'scan' }

type Range = { low?: Bounds['low']; high?: Bounds['high'] }

/** The condition of a query on one field: one of these values, or a range of one type. */
type Condition = { readonly equals?: readonly Value[]; readonly range?: Range }

/**
 * Chooses how to find a superset of the documents a query matches; the query itself is tested on each afterwards.
 * Only conditions that every match must meet count: those at the top and inside `$and`.
 */
export const plan = (query: Document, indexes: readonly OrderedIndex[]): Plan => {
  const conditions = conditionsOf(query)
  const ids = conditions.get('_id')?.equals
  if (ids) return { kind: 'ids', ids }
  const usable = indexes.map((index) => indexPlan(index, conditions)).filter((found) => found !== undefined)
  const best = usable.sort((a, b) => b.score - a.score)[0]
  return best ? { kind: 'index', index: best.index, bounds: best.bounds } : { kind: 'scan' }
}

const indexPlan = (index: OrderedIndex, conditions: Map<string, Condition>) => {
  let prefixes: Value[][] = [[]]
  let score = 0
  for (const [path] of index.definition.keys) {
    const condition = conditions.get(path)
    if (!condition) break
    if (condition.equals) {
      prefixes = prefixes.flatMap((prefix) => (condition.equals ?? []).map((value) => [...prefix, value]))
      score += 2
      continue
    }
    const range = index.multikey() ? oneSided(condition.range) : condition.range
    return { index, score: score + 1, bounds: prefixes.map((prefix) => ({ prefix, ...range })) }
  }
  return score === 0 ? undefined : { index, score, bounds: prefixes.map((prefix) => ({ prefix })) }
}

const conditionsOf = (query: Document, into = new Map<string, Condition>()): Map<string, Condition> => {
  for (const [path, given] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(given))
      for (const part of given) if (isDocument(part)) conditionsOf(part, into)
    if (path.startsWith('$')) continue
    const condition = conditionOf(given)
    if (condition && !into.get(path)?.equals) into.set(path, condition)
  }
  return into
}

const conditionOf = (given: Value): Condition | undefined => {
  if (isIndexable(given)) return { equals: [given] }
  if (!isDocument(given)) return undefined
  if (isIndexable(given.$eq)) return { equals: [given.$eq] }
  if (Array.isArray(given.$in) && given.$in.every(isIndexable)) return { equals: distinctScalars(given.$in) }
  const range = rangeOf(given)
  return range.low || range.high ? { range } : undefined
}

const rangeOf = (given: Document): Range => {
  const range: Range = {}
  for (const [operator, value] of Object.entries(given)) {
    if (!isIndexable(value)) continue
    if (operator === '$gt' || operator === '$gte') range.low ??= { value, open: operator === '$gt' }
    if (operator === '$lt' || operator === '$lte') range.high ??= { value, open: operator === '$lt' }
  }
  return range
}

/** In an array one element may meet the lower bound and another the upper, so only one bound may be used. */
const oneSided = (range: Range | undefined): Range => (range?.low ? { low: range.low } : { ...range })

/** Arrays, documents and null match more than one key. Regular expressions match by pattern. */
const isIndexable = (value: Value): boolean => {
  if (typeof value === 'string' || typeof value === 'boolean') return true
  return value instanceof Date || (typeof value === 'number' && !Number.isNaN(value))
}

const distinctScalars = (values: Value[]): Value[] => [
  ...new Map(values.map((value) => [value instanceof Date ? `d${value.getTime()}` : value, value])).values(),
]

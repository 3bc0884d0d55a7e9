import { QUERY_OPERATORS, type Test } from './query-operators'
import { type Document, isDocument, type Value } from './value'

/** Operators that accept any scalar. */
const SIMPLE = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte'] as const

type Simple = (typeof SIMPLE)[number]

/**
 * A test for a query that only compares fields with scalars; undefined for any other query. Most queries of updates are
 * such. The operators are those of any query, but the preparation of each query is saved.
 */
export const simpleMatcher = (query: Document): ((doc: Document) => boolean) | undefined => {
  const tests: Test[] = []
  for (const path in query) {
    if (path[0] === '$') return undefined
    if (!addTests(path, query[path], tests)) return undefined
  }
  return (doc) => {
    for (const test of tests) if (!test(doc)) return false
    return true
  }
}

const addTests = (path: string, condition: Value, tests: Test[]): boolean => {
  if (isScalar(condition)) return tests.push(QUERY_OPERATORS.$eq(path, condition)) > 0
  if (!isDocument(condition)) return false
  for (const operator in condition) {
    if (!isSimple(operator) || !isScalar(condition[operator])) return false
    tests.push(QUERY_OPERATORS[operator](path, condition[operator]))
  }
  return Object.keys(condition).length > 0
}

const isSimple = (operator: string): operator is Simple => (SIMPLE as readonly string[]).includes(operator)

const isScalar = (value: Value): boolean =>
  value === null || typeof value !== 'object' || value instanceof Date

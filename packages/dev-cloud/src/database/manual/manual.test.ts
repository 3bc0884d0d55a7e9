import { aggregate } from '../aggregate'
import { createCollection, idKeyOf } from '../collection'
import { compile, rootScope } from '../expression/compile'
import { matcher } from '../match'
import { loadPatterns } from '../pattern'
import { compileUpdate } from '../update/apply-update'
import type { Document, Value } from '../value'
import { directView } from '../view'
import { ARITHMETIC } from './arithmetic.cases'
import { ARRAYS } from './arrays.cases'
import { Fails, type Page } from './case'
import { DATES } from './dates.cases'
import { LOGIC } from './logic.cases'
import { QUERIES } from './queries.cases'
import { STAGES } from './stages.cases'
import { STRINGS } from './strings.cases'
import { UPDATES } from './updates.cases'

/**
 * What MongoDB's manual says, case by case. The right value is the manual's. A page is one test, which names each of its
 * cases that differs.
 */

beforeAll(loadPatterns)

const outcome = (work: () => Value): { value: Value } | { error: string } => {
  try {
    return { value: work() }
  } catch (error) {
    return { error: (error as Error).message }
  }
}

/** How a case differs, or undefined. */
const difference = (given: Value, expected: Value, work: () => Value): string | undefined => {
  const found = outcome(work)
  const text = (value: Value) =>
    JSON.stringify(value, (_key, one) =>
      typeof one === 'number' && !Number.isFinite(one) ? String(one) : one,
    )
  const wanted = expected instanceof Fails ? `an error with "${expected.text}"` : text(expected)
  const got = 'error' in found ? `the error "${found.error}"` : text(found.value)
  const isRight =
    expected instanceof Fails
      ? 'error' in found && found.error.includes(expected.text)
      : 'value' in found && isSame(found.value, expected)
  return isRight ? undefined : `${text(given)}: ${got}, not ${wanted}`
}

const isSame = (found: Value, expected: Value): boolean => {
  try {
    expect(found).toStrictEqual(expected)
    return true
  } catch {
    return false
  }
}

const check = <Case extends readonly Value[]>(
  pages: readonly Page<Case>[],
  run: (given: Case) => readonly [given: Value, expected: Value, work: () => Value],
): void => {
  const cases = new Map<string, Page<Case>[]>()
  for (const one of pages) cases.set(one.source, [...(cases.get(one.source) ?? []), one])
  it.each([...cases])('agree with the %s', (_source, ofSource) => {
    const differences = ofSource.flatMap((one) => one.cases).map((one) => difference(...run(one)))
    expect(differences.filter((text) => text !== undefined)).toEqual([])
  })
}

const runStages = (stages: readonly Document[], documents: readonly Document[]): Document[] => {
  const collection = createCollection('c', [])
  documents.forEach((doc, i) => {
    collection.apply(new Map([[idKeyOf(i), doc]]))
  })
  const never = () => {
    throw new Error('not asked for')
  }
  return aggregate(directView(collection, never, { assertFree: never }), stages, never)
}

describe('expressions', () => {
  check(
    [...ARITHMETIC, ...LOGIC, ...ARRAYS, ...STRINGS, ...DATES],
    ([expression, expected, document = {}]) => [
      [expression, document],
      expected,
      () => compile(expression)(rootScope(document, new Date(0))),
    ],
  )
})

describe('queries', () => {
  check(QUERIES, ([query, documents, expected]) => [
    query,
    expected,
    () => documents.flatMap((doc, i) => (matcher(query)(clean(doc)) ? [i] : [])),
  ])
})

/** A field that is `undefined` in a table is a missing field. */
const clean = (doc: Document): Document =>
  Object.fromEntries(Object.entries(doc).filter(([, value]) => value !== undefined))

describe('stages', () => {
  check(STAGES, ([stages, documents, expected]) => [
    [stages, documents],
    expected,
    () => runStages(stages, documents),
  ])
})

describe('updates', () => {
  check(UPDATES, ([update, before, expected, query = {}]) => [
    [update, before],
    expected,
    () => compileUpdate(update, query)(before),
  ])
})

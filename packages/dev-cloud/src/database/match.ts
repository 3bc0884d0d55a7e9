import { invalidParameter, requestFailed } from './database-error'
import { compile } from './expression/compile'
import { isTrue } from './expression/logic'
import { valuesAt } from './field-path'
import { GEO_OPERATORS } from './geo/geo-operators'
import {
  candidates,
  isOrFits,
  QUERY_OPERATORS,
  type QueryOperator,
  regexTest,
  type Test,
} from './query-operators'
import { simpleMatcher } from './simple-match'
import { type Document, isDocument, isRegex, type Value } from './value'

/** Operators that would run code or need what is not here. */
const REFUSED = new Set(['$where', '$text', '$jsonSchema'])

/** What `$expr` is evaluated with. */
export type MatchOptions = {
  readonly now: Date
  readonly variables: Readonly<Record<string, unknown>>
}

const PLAIN = new Map<string, QueryOperator>(Object.entries({ ...QUERY_OPERATORS, ...GEO_OPERATORS }))

/** Compiles a query. Throws `DATABASE_REQUEST_FAILED` with MongoDB's words when it is malformed. */
export const matcher = (query: Document, options?: MatchOptions): Test => {
  const simple = simpleMatcher(query)
  if (simple) return simple
  return guarded(() => {
    const test = queryTest(query, options ?? { now: new Date(), variables: {} })
    return (doc) => guarded(() => test(doc))
  })
}

const guarded = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw error instanceof Error && 'code' in error ? error : badQuery(error)
  }
}

const badQuery = (error: unknown) =>
  requestFailed('Query', `bad query: ${error instanceof Error ? error.message : String(error)}`)

const every =
  (tests: readonly Test[]): Test =>
  (doc) =>
    tests.every((test) => test(doc))

const queryTest = (query: Document, options: MatchOptions): Test =>
  every(Object.entries(query).flatMap(([key, condition]) => topTest(key, condition, options)))

const topTest = (key: string, condition: Value, options: MatchOptions): Test[] => {
  if (!key.startsWith('$')) return [fieldTest(key, condition, options)]
  if (REFUSED.has(key)) throw invalidParameter(`the local cloud does not support ${key} in a query`)
  switch (key) {
    case '$and':
      return partsOf(key, condition, options)
    case '$or': {
      const parts = partsOf(key, condition, options)
      return [(doc) => parts.some((test) => test(doc))]
    }
    case '$nor': {
      const parts = partsOf(key, condition, options)
      return [(doc) => !parts.some((test) => test(doc))]
    }
    case '$expr': {
      const expression = compile(condition)
      return [(root) => isTrue(expression({ root, ...options }))]
    }
    case '$comment':
      return []
    case '$alwaysTrue':
      return []
    case '$alwaysFalse':
      return [() => false]
    default:
      throw new Error(`unknown top level operator: ${key}`)
  }
}

const partsOf = (name: string, list: Value, options: MatchOptions): Test[] => {
  if (!Array.isArray(list)) throw new Error(`${name} must be an array`)
  if (list.length === 0) throw new Error(`$and/$or/$nor must be a nonempty array`)
  return list.map((part) => {
    if (!isDocument(part)) throw new Error(`$or/$and/$nor entries need to be full objects`)
    return queryTest(part, options)
  })
}

/** True for `{$gt: 1}`, in contrast to a document that a field is compared with. */
export const isCondition = (value: Value): value is Document =>
  isDocument(value) && Object.keys(value)[0]?.startsWith('$') === true

const fieldTest = (path: string, condition: Value, options: MatchOptions): Test => {
  if (isRegex(condition)) return regexTest(path, condition, undefined)
  return isCondition(condition)
    ? every(operatorTests(path, condition, options))
    : QUERY_OPERATORS.$eq(path, condition)
}

const operatorTests = (path: string, condition: Document, options: MatchOptions): Test[] => {
  if ('$options' in condition && !('$regex' in condition)) throw new Error('$options needs a $regex')
  return Object.entries(condition).flatMap(([name, operand]) => {
    // Distances are read by the operator that they belong to.
    if (['$options', '$comment', '$minDistance', '$maxDistance'].includes(name)) return []
    return [operatorTest(path, name, operand, condition, options)]
  })
}

const operatorTest = (
  path: string,
  name: string,
  operand: Value,
  condition: Document,
  options: MatchOptions,
): Test => {
  const plain = PLAIN.get(name)
  if (plain) return plain(path, operand)
  switch (name) {
    case '$regex':
      return regexTest(path, operand, condition.$options)
    case '$not':
      return notTest(path, operand, options)
    case '$elemMatch':
      return elementTest(path, operand, options)
    case '$all':
      return allTest(path, operand, options)
    default:
      throw new Error(`unknown operator: ${name}`)
  }
}

const notTest = (path: string, operand: Value, options: MatchOptions): Test => {
  if (isRegex(operand)) {
    const test = regexTest(path, operand, undefined)
    return (doc) => !test(doc)
  }
  if (!isDocument(operand)) throw new Error('$not needs a regex or a document')
  if (Object.keys(operand).length === 0) throw new Error('$not cannot be empty')
  if (!isCondition(operand)) throw new Error(`unknown operator: ${Object.keys(operand)[0]}`)
  const test = every(operatorTests(path, operand, options))
  return (doc) => !test(doc)
}

const LOGICAL = new Set(['$and', '$or', '$nor'])

/** Operators on a list as such. */
const ON_LISTS = new Set(['$elemMatch', '$size', '$all'])

const pick = (condition: Document, onLists: boolean): Document =>
  Object.fromEntries(Object.entries(condition).filter(([name]) => ON_LISTS.has(name) === onLists))

/** One element must meet the whole condition: as a value for `{$gt: 1}`, as a document for `{a: 1}`. */
export const elementOf = (operand: Value, options?: MatchOptions): ((element: Value) => boolean) => {
  const given = options ?? { now: new Date(), variables: {} }
  if (!isDocument(operand)) throw new Error('$elemMatch needs an Object')
  const [first] = Object.keys(operand)
  if (isCondition(operand) && !LOGICAL.has(first ?? '')) {
    const onLists = every(operatorTests('value', pick(operand, true), given))
    const onValues = every(operatorTests('value', pick(operand, false), given))
    // As the only element of a list, so that an element which is a list is compared whole.
    const whole = (element: Value) => (Array.isArray(element) ? [element] : element)
    return (element) => onLists({ value: element }) && onValues({ value: whole(element) })
  }
  const test = queryTest(operand, given)
  return (element) => {
    if (Array.isArray(element)) return test({ ...element })
    return isDocument(element) && test(element)
  }
}

const elementTest = (path: string, operand: Value, options: MatchOptions): Test => {
  const fitsElement = elementOf(operand, options)
  return (doc) => valuesAt(doc, path).some((value) => Array.isArray(value) && value.some(fitsElement))
}

const allTest = (path: string, operand: Value, options: MatchOptions): Test => {
  if (!Array.isArray(operand)) throw new Error('$all needs an array')
  const tests = operand.map((one): Test => {
    if (isDocument(one) && '$elemMatch' in one) return elementTest(path, one.$elemMatch, options)
    if (isCondition(one)) throw new Error('no $ expressions in $all')
    return (doc) => candidates(doc, path).some((value) => isOrFits(value, one))
  })
  return (doc) => tests.length > 0 && tests.every((test) => test(doc))
}

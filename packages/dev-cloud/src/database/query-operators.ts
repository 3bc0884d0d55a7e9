import * as mingo from 'mingo/operators/query'
import { elementsAt } from './field-path'
import { compareValues, type Document, isDocument, sameType, type Value } from './value'

/**
 * Query operators for which mingo 7.2 differs from MongoDB's manual: nulls and missing fields inside arrays, comparisons
 * of arrays, the order of a document's fields, `$all` on a single value, `$mod` on text and fractions.
 */

type Options = Parameters<typeof mingo.$elemMatch>[2]

export type Test = (doc: Document) => boolean

type QueryOperator = (path: string, operand: Value, options: Options) => Test

/** An operator that needs nothing from mingo. */
type OwnOperator = (path: string, operand: Value) => Test

/** The values that a condition on a path is tested against. A missing field counts as null. */
const candidates = (doc: Document, path: string): Value[] => elementsAt(doc, path, [null])

const equals = (value: Value, operand: Value): boolean => compareValues(value ?? null, operand ?? null) === 0

const $eq: OwnOperator = (path, operand) => (doc) =>
  candidates(doc, path).some((value) => equals(value, operand))

const ordered =
  (holds: (order: number) => boolean): OwnOperator =>
  (path, operand) =>
  (doc) =>
    candidates(doc, path).some(
      (value) => sameType(value, operand) && holds(compareValues(value ?? null, operand ?? null)),
    )

const $in: OwnOperator = (path, operand) => {
  const wanted = listOf(operand, '$in')
  return (doc) => candidates(doc, path).some((value) => wanted.some((one) => isOrFits(value, one)))
}

const $mod: OwnOperator = (path, operand) => {
  const [divisor, remainder] = listOf(operand, '$mod').map(Math.trunc)
  if (!divisor || remainder === undefined)
    throw new Error('malformed mod, needs a divisor that is not 0 and a remainder')
  return (doc) =>
    candidates(doc, path).some(
      (value) => typeof value === 'number' && Math.trunc(value) % divisor === remainder,
    )
}

const $all: QueryOperator = (path, operand, options) => {
  const tests = listOf(operand, '$all').map((one): Test => {
    if (isDocument(one) && '$elemMatch' in one) return mingo.$elemMatch(path, one.$elemMatch, options) as Test
    return (doc) => candidates(doc, path).some((value) => isOrFits(value, one))
  })
  return (doc) => tests.length > 0 && tests.every((test) => test(doc))
}

const $type: QueryOperator = (path, operand, options) => {
  const test = mingo.$type('value', operand, options) as Test
  return (doc) => elementsAt(doc, path).some((value) => test({ value }))
}

const negated =
  (operator: OwnOperator): OwnOperator =>
  (path, operand) => {
    const test = operator(path, operand)
    return (doc) => !test(doc)
  }

const isOrFits = (value: Value, wanted: Value): boolean =>
  equals(value, wanted) || (wanted instanceof RegExp && typeof value === 'string' && wanted.test(value))

const listOf = (operand: Value, name: string): Value[] => {
  if (Array.isArray(operand)) return operand
  throw new Error(`${name} needs an array`)
}

export const QUERY_OPERATORS = {
  $eq,
  $ne: negated($eq),
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $in,
  $nin: negated($in),
  $mod,
  $all,
  $type,
} satisfies Readonly<Record<`$${string}`, QueryOperator>>

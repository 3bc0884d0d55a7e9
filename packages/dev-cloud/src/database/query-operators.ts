import { elementsAt, valuesAt } from './field-path'
import { fits, type Pattern, patternIn, patternOf } from './pattern'
import { isNumeric, numberOf, typeName } from './type-name'
import { compareValues, type Document, isDocument, isRegex, sameType, type Value } from './value'

/** Query operators on one path, as MongoDB's manual documents them ("Query and Projection Operators"). */

export type Test = (doc: Document) => boolean

export type QueryOperator = (path: string, operand: Value) => Test

/** The values that a condition on a path is tested against. A missing field counts as null. */
const candidates = (doc: Document, path: string): Value[] => elementsAt(doc, path, [null])

const equals = (value: Value, operand: Value): boolean => compareValues(value ?? null, operand ?? null) === 0

const $eq: QueryOperator = (path, operand) => (doc) =>
  candidates(doc, path).some((value) => equals(value, operand))

const isNaNumber = (value: Value): boolean => typeof value === 'number' && Number.isNaN(value)

/** A comparison holds between values of one type only, and NaN equals nothing but NaN. */
const ordered =
  (holds: (order: number) => boolean): QueryOperator =>
  (path, operand) => {
    if (isRegex(operand)) throw new Error(`Can't have RegEx as arg to predicate over field '${path}'.`)
    const isNaNOperand = isNaNumber(operand)
    return (doc) =>
      candidates(doc, path).some((value) => {
        if (isNaNOperand || isNaNumber(value)) return isNaNOperand && isNaNumber(value) && holds(0)
        return sameType(value, operand) && holds(compareValues(value ?? null, operand ?? null))
      })
  }

const isOrFits = (value: Value, wanted: Value): boolean => equals(value, wanted) || fits(value, wanted)

const $in: QueryOperator = (path, operand) => {
  const wanted = listOf(operand, '$in')
  const nested = wanted.find((one) => isDocument(one) && Object.keys(one)[0]?.startsWith('$'))
  if (nested) throw new Error('cannot nest $ under $in')
  for (const one of wanted) if (isRegex(one)) patternIn(one)
  return (doc) => candidates(doc, path).some((value) => wanted.some((one) => isOrFits(value, one)))
}

const $mod: QueryOperator = (path, operand) => {
  const list = Array.isArray(operand) ? operand : undefined
  if (!list) throw new Error('malformed mod, needs to be an array')
  if (list.length < 2) throw new Error('malformed mod, not enough elements')
  if (list.length > 2) throw new Error('malformed mod, too many elements')
  const [divisor, remainder] = list.map((one, i) => modNumber(one, i === 0 ? 'divisor' : 'remainder')) as [
    number,
    number,
  ]
  if (divisor === 0) throw new Error('divisor cannot be 0')
  return (doc) =>
    candidates(doc, path).some(
      (value) =>
        isNumeric(value) &&
        Number.isFinite(numberOf(value)) &&
        Math.trunc(numberOf(value)) % divisor === remainder,
    )
}

const modNumber = (value: Value, name: string): number => {
  if (!isNumeric(value) || !Number.isFinite(numberOf(value)))
    throw new Error(`malformed mod, ${name} not a number`)
  return Math.trunc(numberOf(value))
}

const $exists: QueryOperator = (path, operand) => {
  const wanted = operand !== false && operand !== null && operand !== 0
  return (doc) => valuesAt(doc, path).length > 0 === wanted
}

const $size: QueryOperator = (path, operand) => {
  const size = isNumeric(operand) ? numberOf(operand) : Number.NaN
  if (!Number.isInteger(size))
    throw new Error(`Failed to parse $size. Expected an integer: $size: ${JSON.stringify(operand)}`)
  if (size < 0) throw new Error(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`)
  return (doc) => valuesAt(doc, path).some((value) => Array.isArray(value) && value.length === size)
}

/** BSON's types by number (MongoDB manual, "$type"). */
const TYPES: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  12: 'dbPointer',
  13: 'javascript',
  14: 'symbol',
  15: 'javascriptWithScope',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  [-1]: 'minKey',
  127: 'maxKey',
}

const TYPE_NAMES = new Set([...Object.values(TYPES), 'number'])

const typeNamed = (given: Value): string => {
  if (typeof given === 'string') {
    if (TYPE_NAMES.has(given)) return given
    throw new Error(`Unknown type name alias: ${given}`)
  }
  const name = isNumeric(given) ? TYPES[numberOf(given)] : undefined
  if (name) return name
  throw new Error(
    isNumeric(given)
      ? `Invalid numerical type code: ${given}`
      : 'type must be represented as a number or a string',
  )
}

const $type: QueryOperator = (path, operand) => {
  const list = Array.isArray(operand) ? operand : [operand]
  if (list.length === 0) throw new Error(`${path} must match at least one type`)
  const wanted = new Set(list.map(typeNamed))
  return (doc) =>
    elementsAt(doc, path).some((value) => {
      const type = typeName(value)
      return wanted.has(type) || (wanted.has('number') && isNumeric(value))
    })
}

/** A pattern with its options. A pattern of `bson` may bring its own. */
const $regex = (path: string, operand: Value, options: Value): Test => {
  const pattern = regexPattern(operand, options)
  return (doc) =>
    candidates(doc, path).some(
      (value) =>
        (typeof value === 'string' && pattern.test(value)) ||
        (isRegex(value) && isRegex(operand) && equals(value, operand)),
    )
}

const regexPattern = (operand: Value, options: Value): Pattern => {
  if (options !== undefined && typeof options !== 'string') throw new Error('$options has to be a string')
  if (typeof operand === 'string') return patternOf(operand, options ?? '')
  if (!isRegex(operand)) throw new Error('$regex has to be a string')
  if (options === undefined) return patternIn(operand)
  const own = operand instanceof RegExp ? operand.flags : operand.options
  if (own !== '' && options !== '') throw new Error('options set in both $regex and $options')
  return patternOf(operand instanceof RegExp ? operand.source : operand.pattern, options || own)
}

/** A number or a list of positions as a mask of bits. */
const maskOf = (name: string, operand: Value): bigint => {
  if (Array.isArray(operand)) {
    return operand.reduce((mask: bigint, position: Value) => {
      if (!Number.isInteger(position) || position < 0)
        throw new Error(
          `Failed to parse bit position. Expected a non-negative number in: ${name}: ${position}`,
        )
      return mask | (1n << BigInt(Math.min(position, 64)))
    }, 0n)
  }
  if (Number.isInteger(operand) && operand >= 0) return BigInt(operand)
  throw new Error(`${name} takes an Array, a number, or a BinData but received: ${JSON.stringify(operand)}`)
}

const bits =
  (name: string, holds: (value: bigint, mask: bigint) => boolean): QueryOperator =>
  (path, operand) => {
    const mask = maskOf(name, operand)
    return (doc) =>
      candidates(doc, path).some(
        (value) => Number.isInteger(value) && holds(BigInt.asUintN(65, BigInt(value)), mask),
      )
  }

const negated =
  (operator: QueryOperator): QueryOperator =>
  (path, operand) => {
    const test = operator(path, operand)
    return (doc) => !test(doc)
  }

const $ne: QueryOperator = (path, operand) => {
  if (isRegex(operand)) throw new Error(`Can't have regex as arg to $ne.`)
  return negated($eq)(path, operand)
}

const listOf = (operand: Value, name: string): Value[] => {
  if (Array.isArray(operand)) return operand
  throw new Error(`${name} needs an array`)
}

/** Operators that need nothing but a path and an operand. */
export const QUERY_OPERATORS = {
  $eq,
  $ne,
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $in,
  $nin: negated($in),
  $mod,
  $exists,
  $size,
  $type,
  $bitsAllSet: bits('$bitsAllSet', (value, mask) => (value & mask) === mask),
  $bitsAllClear: bits('$bitsAllClear', (value, mask) => (value & mask) === 0n),
  $bitsAnySet: bits('$bitsAnySet', (value, mask) => (value & mask) !== 0n),
  $bitsAnyClear: bits('$bitsAnyClear', (value, mask) => (value & mask) !== mask),
} satisfies Readonly<Record<`$${string}`, QueryOperator>>

export { $regex as regexTest, candidates, isOrFits }

import { isNullish, isNumeric, numberOf, typeName } from '../type-name'
import type { Value } from '../value'
import { onList, onNumber, onValues, wholeNumber } from './define'
import { type Expression, ExpressionError, type Operator, type Scope } from './scope'

/** The arithmetic operators of MongoDB's manual, "Arithmetic Expression Operators" and "Trigonometry Expression Operators". */

const assertNumeric = (name: string, value: Value): number => {
  if (isNumeric(value)) return numberOf(value)
  throw new ExpressionError(`${name} only supports numeric types, not ${typeName(value)}`)
}

const add = (list: readonly Expression[], scope: Scope): Value => {
  let [sum, date]: [number, Date | undefined] = [0, undefined]
  for (const argument of list) {
    const value = argument(scope)
    if (isNullish(value)) return null
    if (value instanceof Date) {
      if (date) throw new ExpressionError('only one date allowed in an $add expression')
      date = value
    } else if (isNumeric(value)) sum += numberOf(value)
    else throw new ExpressionError(`$add only supports numeric or date types, not ${typeName(value)}`)
  }
  return date ? moved(date, sum) : sum
}

const moved = (date: Date, milliseconds: number): Date => {
  const result = new Date(date.getTime() + Math.trunc(milliseconds))
  if (Number.isNaN(result.getTime())) throw new ExpressionError('date overflow')
  return result
}

const subtract = (from: Value, what: Value): Value => {
  if (isNumeric(from) && isNumeric(what)) return numberOf(from) - numberOf(what)
  if (isNullish(from) || isNullish(what)) return null
  if (from instanceof Date && what instanceof Date) return from.getTime() - what.getTime()
  if (from instanceof Date && isNumeric(what)) return moved(from, -numberOf(what))
  throw new ExpressionError(`can't $subtract ${typeName(what)} from ${typeName(from)}`)
}

const multiply = (list: readonly Expression[], scope: Scope): Value => {
  let product = 1
  for (const argument of list) {
    const value = argument(scope)
    if (isNullish(value)) return null
    product *= assertNumeric('$multiply', value)
  }
  return product
}

const dividing =
  (name: string, run: (a: number, b: number) => number) =>
  (a: Value, b: Value): Value => {
    if (isNumeric(a) && isNumeric(b)) {
      if (numberOf(b) === 0) throw new ExpressionError(`can't ${name} by zero`)
      return run(numberOf(a), numberOf(b))
    }
    if (isNullish(a) || isNullish(b)) return null
    throw new ExpressionError(`${name} only supports numeric types, not ${typeName(a)} and ${typeName(b)}`)
  }

const pow = (base: Value, exponent: Value): Value => {
  if (isNullish(base) || isNullish(exponent)) return null
  if (!isNumeric(base)) throw new ExpressionError(`$pow's base must be numeric, not ${typeName(base)}`)
  if (!isNumeric(exponent))
    throw new ExpressionError(`$pow's exponent must be numeric, not ${typeName(exponent)}`)
  if (numberOf(base) === 0 && numberOf(exponent) < 0)
    throw new ExpressionError('$pow cannot take a base of 0 and a negative exponent')
  return numberOf(base) ** numberOf(exponent)
}

const log = (value: Value, base: Value): Value => {
  if (isNullish(value) || isNullish(base)) return null
  if (!isNumeric(value)) throw new ExpressionError(`$log's argument must be numeric, not ${typeName(value)}`)
  if (!isNumeric(base)) throw new ExpressionError(`$log's base must be numeric, not ${typeName(base)}`)
  if (numberOf(value) <= 0)
    throw new ExpressionError(`$log's argument must be a positive number, but is ${value}`)
  if (numberOf(base) <= 0 || numberOf(base) === 1)
    throw new ExpressionError(`$log's base must be a positive number not equal to 1, but is ${base}`)
  return Math.log(numberOf(value)) / Math.log(numberOf(base))
}

/** A logarithm of a number above 0. */
const logarithm = (name: string, run: (value: number) => number): Operator =>
  onNumber(name, (value) => {
    if (value <= 0) throw new ExpressionError(`${name}'s argument must be a positive number, but is ${value}`)
    return run(value)
  })

const squareRoot = (value: number): number => {
  if (value < 0) throw new ExpressionError(`$sqrt's argument must be greater than or equal to 0`)
  return Math.sqrt(value)
}

/** The digits of a number without its sign: before the point, and all of its exact value after it. */
const digitsOf = (value: number): [whole: string, part: string] => {
  const [whole = '0', part = ''] = (value < 1e21 ? value.toFixed(100) : BigInt(value).toString()).split('.')
  return [whole, part]
}

/**
 * Rounds to a place after the point, or before it when the place is negative. A half goes to the even neighbour. The
 * digits are exact: 2.675 is a little below its text and rounds to 2.67.
 */
const toPlace = (value: number, place: number, halfToEven: boolean): number => {
  if (!Number.isFinite(value) || value === 0) return value
  const [whole, part] = digitsOf(Math.abs(value))
  const digits = whole + part
  const kept = whole.length + place
  if (kept < 0) return 0
  const below = kept === 0 ? 0n : BigInt(digits.slice(0, kept).padEnd(kept, '0'))
  const rest = digits.slice(kept)
  const half = /^50*$/.test(rest)
  const up = halfToEven && (half ? below % 2n === 1n : rest >= '5')
  return Math.sign(value) * Number(`${below + (up ? 1n : 0n)}e${-place}`)
}

const LEAST_PLACE = -20
const MOST_PLACE = 100

const rounding = (name: string, halfToEven: boolean): Operator =>
  onValues(name, [1, 2], (value, place = 0) => {
    if (isNullish(value) || place === null) return null
    const number = assertNumeric(name, value)
    const at = wholeNumber(place, `precision argument to ${name} must be a integral value`)
    if (at < LEAST_PLACE || at > MOST_PLACE)
      throw new ExpressionError(`cannot apply ${name} with precision value ${at} value must be in [-20, 100]`)
    return toPlace(number, at, halfToEven)
  })

/** A function of trigonometry that takes numbers from `least` to `most`. */
const angle = (
  name: string,
  run: (value: number) => number,
  least = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
): Operator =>
  onNumber(name, (value) => {
    if (value < least || value > most)
      throw new ExpressionError(`cannot apply ${name} to ${value}, value must be in [${least},${most}]`)
    return run(value)
  })

/** Infinity has no sine, cosine or tangent. */
const finite = (name: string, run: (value: number) => number): Operator =>
  onNumber(name, (value) => {
    if (Math.abs(value) === Number.POSITIVE_INFINITY)
      throw new ExpressionError(`cannot apply ${name} to ${value}, value must be in (-inf,inf)`)
    return run(value)
  })

export const ARITHMETIC: Readonly<Record<string, Operator>> = {
  $abs: onNumber('$abs', Math.abs),
  $add: onList('$add', add),
  $ceil: onNumber('$ceil', Math.ceil),
  $divide: onValues(
    '$divide',
    2,
    dividing('$divide', (a, b) => a / b),
  ),
  $exp: onNumber('$exp', Math.exp),
  $floor: onNumber('$floor', Math.floor),
  $ln: logarithm('$ln', Math.log),
  $log: onValues('$log', 2, log),
  $log10: logarithm('$log10', Math.log10),
  $mod: onValues(
    '$mod',
    2,
    dividing('$mod', (a, b) => a % b),
  ),
  $multiply: onList('$multiply', multiply),
  $pow: onValues('$pow', 2, pow),
  $round: rounding('$round', true),
  $sqrt: onNumber('$sqrt', squareRoot),
  $subtract: onValues('$subtract', 2, subtract),
  $trunc: rounding('$trunc', false),
  $sin: finite('$sin', Math.sin),
  $cos: finite('$cos', Math.cos),
  $tan: finite('$tan', Math.tan),
  $asin: angle('$asin', Math.asin, -1, 1),
  $acos: angle('$acos', Math.acos, -1, 1),
  $atan: angle('$atan', Math.atan),
  $sinh: angle('$sinh', Math.sinh),
  $cosh: angle('$cosh', Math.cosh),
  $tanh: angle('$tanh', Math.tanh),
  $asinh: angle('$asinh', Math.asinh),
  $acosh: angle('$acosh', Math.acosh, 1),
  $atanh: angle('$atanh', Math.atanh, -1, 1),
  $atan2: onValues('$atan2', 2, (y, x) =>
    isNullish(y) || isNullish(x) ? null : Math.atan2(assertNumeric('$atan2', y), assertNumeric('$atan2', x)),
  ),
  $degreesToRadians: onNumber('$degreesToRadians', (value) => (value * Math.PI) / 180),
  $radiansToDegrees: onNumber('$radiansToDegrees', (value) => (value * 180) / Math.PI),
  $rand: onValues('$rand', [0, 1], () => Math.random()),
}

import { sorterOf } from '../sort'
import { isNullish, isNumeric, numberOf, typeName } from '../type-name'
import { compareValues, isDocument, type Value } from '../value'
import { onList, onParameters, onValues, parametersOf, wholeNumber } from './define'
import { assertVariable, isTrue } from './logic'
import { type Expression, ExpressionError, type Operator, type Scope, withVariables } from './scope'

/** Array operators of MongoDB's manual, "Array Expression Operators". */

const fail = (text: string): never => {
  throw new ExpressionError(text)
}

const arrayElemAt = (array: Value, index: Value): Value => {
  if (isNullish(array) || isNullish(index)) return null
  if (!Array.isArray(array)) fail(`$arrayElemAt's first argument must be an array, but is ${typeName(array)}`)
  if (!isNumeric(index))
    fail(`$arrayElemAt's second argument must be a numeric value, but is ${typeName(index)}`)
  const at = wholeNumber(
    index,
    `$arrayElemAt's second argument must be representable as a 32-bit integer: ${index}`,
  )
  return array[at < 0 ? array.length + at : at]
}

const endOf =
  (name: string, pick: (array: Value[]) => Value) =>
  (array: Value): Value => {
    if (isNullish(array)) return null
    if (!Array.isArray(array)) fail(`${name}'s argument must be an array, but is ${typeName(array)}`)
    return pick(array)
  }

const concatArrays = (list: readonly Expression[], scope: Scope): Value => {
  const joined: Value[] = []
  for (const argument of list) {
    const value = argument(scope)
    if (isNullish(value)) return null
    if (!Array.isArray(value)) fail(`$concatArrays only supports arrays, not ${typeName(value)}`)
    joined.push(...value)
  }
  return joined
}

/** An operator that runs an expression for each element of `input`, under the name `as`. */
const overElements =
  (
    name: string,
    body: string,
    optional: readonly string[],
    run: (array: Value[], each: (element: Value) => Value, limit: Value) => Value,
  ): Operator =>
  (operand, compile) => {
    const given = parametersOf(name, operand, ['input', body], optional)
    const { as = 'this' } = given
    if ('as' in given) assertVariable(as)
    const [input, inner] = [compile(given.input), compile(given[body])]
    const limit = 'limit' in given ? compile(given.limit) : undefined
    return (scope) => {
      const array = input(scope)
      if (isNullish(array)) return null
      if (!Array.isArray(array)) fail(`input to ${name} must be an array not ${typeName(array)}`)
      return run(array, (element) => inner(withVariables(scope, { [as]: element })), limit?.(scope))
    }
  }

const filter = overElements('$filter', 'cond', ['as', 'limit'], (array, each, limit) => {
  if (!isNullish(limit) && wholeNumber(limit, `$filter: limit must be a whole number, found: ${limit}`) < 1)
    fail(`$filter: limit must be greater than 0: ${limit}`)
  return array
    .filter((element) => isTrue(each(element)))
    .slice(0, isNullish(limit) ? undefined : numberOf(limit))
})

const map = overElements('$map', 'in', ['as'], (array, each) => array.map((element) => each(element) ?? null))

const reduce: Operator = (operand, compile) => {
  const given = parametersOf('$reduce', operand, ['input', 'initialValue', 'in'], [])
  const [input, initial, inner] = [given.input, given.initialValue, given.in].map(compile) as [
    Expression,
    Expression,
    Expression,
  ]
  return (scope) => {
    const array = input(scope)
    if (isNullish(array)) return null
    if (!Array.isArray(array))
      fail(`$reduce requires that 'input' be an array, found: ${JSON.stringify(array)}`)
    return array.reduce(
      (value: Value, element: Value) => inner(withVariables(scope, { value, this: element })),
      initial(scope),
    )
  }
}

const inArray = (value: Value, array: Value): boolean => {
  if (!Array.isArray(array)) fail(`$in requires an array as a second argument, found: ${typeName(array)}`)
  return array.some((element: Value) => compareValues(element, value) === 0)
}

/** A bound of a search: a whole number from 0 on. */
export const bound = (name: string, value: Value, which: 'starting' | 'ending'): number => {
  const text = `${name} requires an integral ${which} index, found a value of type: ${typeName(value)}`
  const at = wholeNumber(value, text)
  return at < 0 ? fail(`${name} requires a nonnegative ${which} index, found: ${at}`) : at
}

const indexOfArray = (
  array: Value,
  wanted: Value,
  start: Value = 0,
  end: Value = Number.MAX_SAFE_INTEGER,
): Value => {
  if (isNullish(array)) return null
  if (!Array.isArray(array))
    fail(`$indexOfArray requires an array as a first argument, found: ${typeName(array)}`)
  const from = bound('$indexOfArray', start, 'starting')
  const to = end === Number.MAX_SAFE_INTEGER ? array.length : bound('$indexOfArray', end, 'ending')
  for (let at = from; at < Math.min(to, array.length); at++)
    if (compareValues(array[at], wanted) === 0) return at
  return -1
}

const range = (start: Value, end: Value, step: Value = 1): number[] => {
  const [from, to, by] = [
    rangeNumber(start, 'starting'),
    rangeNumber(end, 'ending'),
    rangeNumber(step, 'step'),
  ]
  if (by === 0) fail('$range requires a non-zero step value')
  const numbers: number[] = []
  for (let value = from; by > 0 ? value < to : value > to; value += by) numbers.push(value)
  return numbers
}

const rangeNumber = (value: Value, which: string): number => {
  if (!isNumeric(value))
    fail(`$range requires a numeric ${which} value, found value of type: ${typeName(value)}`)
  return wholeNumber(
    value,
    `$range requires a ${which} value that can be represented as a 32-bit integer, found value: ${value}`,
  )
}

const size = (array: Value): number =>
  Array.isArray(array)
    ? array.length
    : fail(`The argument to $size must be an array, but was of type: ${typeName(array)}`)

const slice = (array: Value, first: Value, ...more: Value[]): Value => {
  const [second] = more
  if (isNullish(array) || isNullish(first) || (more.length > 0 && isNullish(second))) return null
  if (!Array.isArray(array))
    fail(`First argument to $slice must be an array, but is of type: ${typeName(array)}`)
  const text = 'Second argument to $slice must be a numeric value that can be represented as a 32-bit integer'
  const at = wholeNumber(first, text)
  if (more.length === 0) return at >= 0 ? array.slice(0, at) : array.slice(at)
  const count = wholeNumber(second, text.replace('Second', 'Third'))
  if (count <= 0) fail(`Third argument to $slice must be positive: ${count}`)
  const from = at < 0 ? Math.max(0, array.length + at) : at
  return array.slice(from, from + count)
}

const zip = onParameters('$zip', ['inputs'], ['useLongestLength', 'defaults'], (given) => {
  const { inputs, useLongestLength = false, defaults } = given
  if (!Array.isArray(inputs) || inputs.length === 0) fail('$zip requires at least one input array')
  if (typeof useLongestLength !== 'boolean')
    fail(`useLongestLength must be a bool, found ${typeName(useLongestLength)}`)
  if (defaults !== undefined && !useLongestLength)
    fail('cannot specify defaults unless useLongestLength is true')
  if (inputs.some(isNullish)) return null
  const other = inputs.find((input: Value) => !Array.isArray(input))
  if (other !== undefined) fail(`$zip found a non-array expression in input: ${JSON.stringify(other)}`)
  const lengths = inputs.map((input: Value[]) => input.length)
  const length = useLongestLength ? Math.max(...lengths) : Math.min(...lengths)
  return Array.from({ length }, (_, at) =>
    inputs.map((input: Value[], i: number) => (at < input.length ? input[at] : defaults?.[i]) ?? null),
  )
})

const sortArray = onParameters('$sortArray', ['input', 'sortBy'], [], ({ input, sortBy }) => {
  if (isNullish(input)) return null
  if (!Array.isArray(input))
    fail(`The input argument to $sortArray must be an array, but was of type: ${typeName(input)}`)
  if (sortBy === 1 || sortBy === -1)
    return input.toSorted((a: Value, b: Value) => sortBy * compareValues(a, b))
  if (!isDocument(sortBy)) fail('$sortArray: sortBy must be 1, -1 or an object')
  const compare = sorterOf(sortBy)
  return input.toSorted((a: Value, b: Value) => compare(isDocument(a) ? a : {}, isDocument(b) ? b : {}))
})

export const ARRAYS: Readonly<Record<string, Operator>> = {
  $arrayElemAt: onValues('$arrayElemAt', 2, arrayElemAt),
  $concatArrays: onList('$concatArrays', concatArrays),
  $filter: filter,
  $in: onValues('$in', 2, inArray),
  $indexOfArray: onValues('$indexOfArray', [2, 4], indexOfArray),
  $isArray: onValues('$isArray', 1, Array.isArray),
  $map: map,
  $range: onValues('$range', [2, 3], range),
  $reduce: reduce,
  $reverseArray: onValues('$reverseArray', 1, (array) => {
    if (isNullish(array)) return null
    if (!Array.isArray(array))
      fail(`The argument to $reverseArray must be an array, but was of type: ${typeName(array)}`)
    return array.toReversed()
  }),
  $size: onValues('$size', 1, size),
  $slice: onValues('$slice', [2, 3], slice),
  $sortArray: sortArray,
  $zip: zip,
}

/** `$first` and `$last` of one array. Over a list of arguments they are refused. */
export const FIRST_AND_LAST = {
  $first: onValues(
    '$first',
    1,
    endOf('$first', (array) => array[0]),
  ),
  $last: onValues(
    '$last',
    1,
    endOf('$last', (array) => array.at(-1)),
  ),
}

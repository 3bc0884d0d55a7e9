import { compareTexts } from '../text-order'
import { isNullish, isNumeric, numberOf, typeName } from '../type-name'
import type { Value } from '../value'
import { bound } from './arrays'
import { onList, onParameters, onValues, wholeNumber } from './define'
import { type Expression, ExpressionError, type Operator, type Scope } from './scope'

/** String operators of MongoDB's manual, "String Expression Operators". */

const fail = (text: string): never => {
  throw new ExpressionError(text)
}

/** A text, or what these operators take for one: numbers and dates. Null and missing are empty. */
const textOf = (value: Value): string => {
  if (isNullish(value)) return ''
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (isNumeric(value)) return String(value)
  return fail(`can't convert from BSON type ${typeName(value)} to String`)
}

const concat = (list: readonly Expression[], scope: Scope): Value => {
  let text = ''
  for (const argument of list) {
    const value = argument(scope)
    if (isNullish(value)) return null
    if (typeof value !== 'string') fail(`$concat only supports strings, not ${typeName(value)}`)
    text += value
  }
  return text
}

/** Only the letters of ASCII have two cases here (MongoDB manual, "$toLower"). */
const lower = (text: string): string => text.replace(/[A-Z]+/g, (part) => part.toLowerCase())
const upper = (text: string): string => text.replace(/[a-z]+/g, (part) => part.toUpperCase())

const split = (text: Value, delimiter: Value): Value => {
  if (isNullish(text) || isNullish(delimiter)) return null
  if (typeof text !== 'string')
    fail(
      `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(text)}`,
    )
  if (typeof delimiter !== 'string')
    fail(
      `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(delimiter)}`,
    )
  if (delimiter === '') fail('$split requires a non-empty separator')
  return text.split(delimiter)
}

const lengthOf =
  (name: string, count: (text: string) => number) =>
  (text: Value): number =>
    typeof text === 'string'
      ? count(text)
      : fail(`${name} requires a string argument, found: ${typeName(text)}`)

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

/** A negative count means the rest of the text. `$substr` is the older name, and takes a negative start for an empty text. */
const substring =
  (name: string, takesNegative: boolean) =>
  (text: Value, start: Value, count: Value): Value => {
    if (!isNumeric(start))
      fail(`${name}: starting index must be a numeric type (is BSON type ${typeName(start)})`)
    if (!isNumeric(count)) fail(`${name}: length must be a numeric type (is BSON type ${typeName(count)})`)
    const [from, length] = [Math.trunc(numberOf(start)), Math.trunc(numberOf(count))]
    if (from < 0 && takesNegative) return ''
    if (from < 0) fail(`${name}: starting index must be non-negative (got: ${from})`)
    const bytes = Buffer.from(textOf(text))
    if (from >= bytes.length) return ''
    const to = length < 0 ? bytes.length : Math.min(from + length, bytes.length)
    if (isContinuation(bytes[from]))
      fail(`${name}: Invalid range, starting index is a UTF-8 continuation byte.`)
    if (isContinuation(bytes[to]))
      fail(`${name}: Invalid range, ending index is in the middle of a UTF-8 character.`)
    return bytes.toString('utf8', from, to)
  }

const substringOfPoints = (text: Value, start: Value, count: Value): string => {
  if (!isNumeric(start))
    fail(`$substrCP: starting index must be a numeric type (is BSON type ${typeName(start)})`)
  if (!isNumeric(count)) fail(`$substrCP: length must be a numeric type (is BSON type ${typeName(count)})`)
  const from = wholeNumber(
    start,
    '$substrCP: starting index cannot be represented as a 32-bit integral value',
  )
  const length = wholeNumber(count, '$substrCP: length cannot be represented as a 32-bit integral value')
  if (from < 0) fail('$substrCP: the starting index must be nonnegative integer.')
  if (length < 0) fail('$substrCP: length must be a nonnegative integer.')
  return [...textOf(text)].slice(from, from + length).join('')
}

const indexIn =
  (name: string, unitsOf: (text: string) => readonly (string | number)[]) =>
  (text: Value, wanted: Value, start: Value = 0, ...more: Value[]): Value => {
    if (isNullish(text)) return null
    if (typeof text !== 'string')
      fail(`${name} requires a string as the first argument, found: ${typeName(text)}`)
    if (typeof wanted !== 'string')
      fail(`${name} requires a string as the second argument, found: ${typeName(wanted)}`)
    const [units, part] = [unitsOf(text), unitsOf(wanted)]
    const from = bound(name, start, 'starting')
    const end = more[0] === undefined ? units.length : Math.min(bound(name, more[0], 'ending'), units.length)
    if (from > units.length || end < from) return -1
    for (let at = from; at + part.length <= end; at++)
      if (part.every((unit, i) => units[at + i] === unit)) return at
    return -1
  }

/** What is trimmed when no characters are named (MongoDB manual, "$trim", whitespace characters). */
const WHITESPACE =
  '\0\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'

const trimming = (name: string, atStart: boolean, atEnd: boolean): Operator =>
  onParameters(name, ['input'], ['chars'], (given) => {
    const { input } = given
    if (isNullish(input)) return null
    if (typeof input !== 'string')
      fail(
        `${name} requires its input to be a string, got ${JSON.stringify(input)} (of type ${typeName(input)}) instead.`,
      )
    if ('chars' in given && isNullish(given.chars)) return null
    const { chars = WHITESPACE } = given
    if (typeof chars !== 'string')
      fail(
        `${name} requires 'chars' to be a string, got ${JSON.stringify(chars)} (of type ${typeName(chars)}) instead.`,
      )
    const trimmed = new Set([...chars])
    const points = [...input]
    let [from, to] = [0, points.length]
    while (atStart && from < to && trimmed.has(points[from] as string)) from++
    while (atEnd && to > from && trimmed.has(points[to - 1] as string)) to--
    return points.slice(from, to).join('')
  })

const replacing = (name: string, replace: (input: string, find: string, by: string) => string): Operator =>
  onParameters(name, ['input', 'find', 'replacement'], [], ({ input, find, replacement }) => {
    for (const [what, value] of Object.entries({ input, find, replacement }))
      if (!isNullish(value) && typeof value !== 'string')
        fail(`${name} requires that '${what}' be a string, found: ${JSON.stringify(value)}`)
    if (isNullish(input) || isNullish(find) || isNullish(replacement)) return null
    return replace(input, find, replacement)
  })

/** By characters, so that an empty text is found before each of them and after the last. */
const replaceAll = (input: string, find: string, by: string): string =>
  find === '' ? `${by}${[...input].map((point) => point + by).join('')}` : input.split(find).join(by)

export const STRINGS: Readonly<Record<string, Operator>> = {
  $concat: onList('$concat', concat),
  $toLower: onValues('$toLower', 1, (value) => lower(textOf(value))),
  $toUpper: onValues('$toUpper', 1, (value) => upper(textOf(value))),
  $strcasecmp: onValues('$strcasecmp', 2, (a, b) =>
    Math.sign(compareTexts(upper(textOf(a)), upper(textOf(b)))),
  ),
  $split: onValues('$split', 2, split),
  $strLenBytes: onValues('$strLenBytes', 1, lengthOf('$strLenBytes', Buffer.byteLength)),
  $strLenCP: onValues(
    '$strLenCP',
    1,
    lengthOf('$strLenCP', (text) => [...text].length),
  ),
  $substr: onValues('$substr', 3, substring('$substr', true)),
  $substrBytes: onValues('$substrBytes', 3, substring('$substrBytes', false)),
  $substrCP: onValues('$substrCP', 3, substringOfPoints),
  $indexOfBytes: onValues(
    '$indexOfBytes',
    [2, 4],
    indexIn('$indexOfBytes', (text) => [...Buffer.from(text)]),
  ),
  $indexOfCP: onValues(
    '$indexOfCP',
    [2, 4],
    indexIn('$indexOfCP', (text) => [...text]),
  ),
  $trim: trimming('$trim', true, true),
  $ltrim: trimming('$ltrim', true, false),
  $rtrim: trimming('$rtrim', false, true),
  $replaceOne: replacing('$replaceOne', (input, find, by) => input.replace(find, () => by)),
  $replaceAll: replacing('$replaceAll', replaceAll),
}

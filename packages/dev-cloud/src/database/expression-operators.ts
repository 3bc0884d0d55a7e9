import * as mingo from 'mingo/operators/expression'
import type { Value } from './value'

/**
 * Expressions for which mingo 7.2 differs from MongoDB's manual: `$trunc` of a single value, bytes and code points in
 * place of UTF-16 units, parts of a text that reach beyond its end, and comparisons between types.
 */

type Expression = typeof mingo.$cmp

type Arguments = Parameters<Expression>

/** Expressions compare in MongoDB's order of all types. In mingo no comparison between two types holds. */
const compared =
  (holds: (order: number) => boolean) =>
  (...given: Arguments): Value =>
    holds(Number(mingo.$cmp(...given)))

/** The value of an argument. `$ifNull` is the public operator of mingo that evaluates one. */
const evaluate = (obj: Arguments[0], argument: Value, options: Arguments[2]): Value =>
  mingo.$ifNull(obj, [argument, null], options)

/** An operator on a list of arguments, each evaluated. */
const onList =
  (run: (...values: Value[]) => Value) =>
  (obj: Arguments[0], list: Value, options: Arguments[2]): Value =>
    run(...(Array.isArray(list) ? list : [list]).map((argument) => evaluate(obj, argument, options)))

const $trunc = (obj: Arguments[0], argument: Value, options: Arguments[2]): Value =>
  mingo.$trunc(obj, Array.isArray(argument) ? argument : [argument, 0], options)

const indexIn =
  (unitsOf: (text: string) => readonly (string | number)[], name: string) =>
  (text: Value, wanted: Value, start: Value = 0, end: Value = Number.POSITIVE_INFINITY): Value => {
    if (text === null) return null
    if (typeof text !== 'string' || typeof wanted !== 'string') throw new Error(`${name} requires strings`)
    const [units, part] = [unitsOf(text).slice(0, end), unitsOf(wanted)]
    for (let at = start; at + part.length <= units.length; at++)
      if (part.every((unit, i) => units[at + i] === unit)) return at
    return -1
  }

const bytesOf = (text: string): readonly number[] => [...Buffer.from(text)]

/** A negative count, or one that is too large, means the rest of the text. */
const substring = (text: Value, start: Value, count: Value): Value => {
  if (text === null) return ''
  const bytes = Buffer.from(String(text))
  const part = bytes.subarray(start, count < 0 ? undefined : start + count)
  const shown = part.toString('utf8')
  if (!Buffer.from(shown).equals(part)) throw new Error('$substrBytes: a range inside of a UTF-8 character')
  return shown
}

export const EXPRESSION_OPERATORS = {
  $eq: compared((order) => order === 0),
  $ne: compared((order) => order !== 0),
  $gt: compared((order) => order > 0),
  $gte: compared((order) => order >= 0),
  $lt: compared((order) => order < 0),
  $lte: compared((order) => order <= 0),
  $trunc,
  $indexOfCP: onList(indexIn((text) => [...text], '$indexOfCP')),
  $indexOfBytes: onList(indexIn(bytesOf, '$indexOfBytes')),
  $substr: onList(substring),
  $substrBytes: onList(substring),
}

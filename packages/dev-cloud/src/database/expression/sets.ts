import { hashOf } from '../hash-key'
import { isNullish, typeName } from '../type-name'
import { compareValues, type Value } from '../value'
import { onList, onValues } from './define'
import { isTrue } from './logic'
import { type Expression, ExpressionError, type Operator, type Scope } from './scope'

/** Set operators of MongoDB's manual. The order of a set is not specified; here it is MongoDB's order of values. */

const fail = (text: string): never => {
  throw new ExpressionError(text)
}

const distinct = (values: readonly Value[]): Value[] => [
  ...new Map(values.map((value) => [hashOf(value), value])).values(),
]

const hashes = (values: readonly Value[]): Set<string> => new Set(values.map(hashOf))

const sorted = (values: readonly Value[]): Value[] => distinct(values).sort(compareValues)

const combined =
  (name: string, combine: (sets: readonly Value[][]) => Value[]) =>
  (list: readonly Expression[], scope: Scope): Value => {
    const sets: Value[][] = []
    for (const argument of list) {
      const value = argument(scope)
      if (isNullish(value)) return null
      if (!Array.isArray(value))
        fail(`All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`)
      sets.push(value)
    }
    return combine(sets)
  }

const intersection = (sets: readonly Value[][]): Value[] => {
  const [first = [], ...others] = sets
  const otherHashes = others.map(hashes)
  return sorted(first.filter((value) => otherHashes.every((other) => other.has(hashOf(value)))))
}

const difference = (a: Value, b: Value): Value => {
  if (isNullish(a) || isNullish(b)) return null
  if (!Array.isArray(a))
    fail(`both operands of $setDifference must be arrays. First argument is of type: ${typeName(a)}`)
  if (!Array.isArray(b))
    fail(`both operands of $setDifference must be arrays. Second argument is of type: ${typeName(b)}`)
  const without = hashes(b)
  return distinct(a).filter((value) => !without.has(hashOf(value)))
}

const equals = (...sets: Value[]): boolean => {
  const other = sets.find((set) => !Array.isArray(set))
  if (sets.some((set) => !Array.isArray(set)))
    fail(`All operands of $setEquals must be arrays. One argument is of type: ${typeName(other)}`)
  const [first, ...others] = sets.map(hashes) as [Set<string>, ...Set<string>[]]
  return others.every((set) => set.size === first.size && [...set].every((hash) => first.has(hash)))
}

const isSubset = (a: Value, b: Value): boolean => {
  if (!Array.isArray(a))
    fail(`both operands of $setIsSubset must be arrays. First argument is of type: ${typeName(a)}`)
  if (!Array.isArray(b))
    fail(`both operands of $setIsSubset must be arrays. Second argument is of type: ${typeName(b)}`)
  const all = hashes(b)
  return a.every((value: Value) => all.has(hashOf(value)))
}

const elements = (name: string, value: Value): Value[] =>
  Array.isArray(value) ? value : fail(`${name}'s argument must be an array, but is ${typeName(value)}`)

export const SETS: Readonly<Record<string, Operator>> = {
  $setUnion: onList(
    '$setUnion',
    combined('$setUnion', (sets) => sorted(sets.flat())),
  ),
  $setIntersection: onList('$setIntersection', combined('$setIntersection', intersection)),
  $setDifference: onValues('$setDifference', 2, difference),
  $setEquals: onValues('$setEquals', [2, Number.POSITIVE_INFINITY], equals),
  $setIsSubset: onValues('$setIsSubset', 2, isSubset),
  $allElementsTrue: onValues('$allElementsTrue', 1, (set) => elements('$allElementsTrue', set).every(isTrue)),
  $anyElementTrue: onValues('$anyElementTrue', 1, (set) => elements('$anyElementTrue', set).some(isTrue)),
}

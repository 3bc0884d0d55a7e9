import { requestFailed } from '../database-error'
import { sortValue } from '../field-path'
import { elementOf } from '../match'
import { fits } from '../pattern'
import { clone, compareValues, type Document, isDocument, isRegex, sameValue, type Value } from '../value'
import type { Operator } from './field-operators'
import { findPlace, makePlace, valueAt, write } from './update-path'

const MODIFIERS = ['$each', '$position', '$sort', '$slice']

const push: Operator = (doc, path, operand) => {
  const { $each, $position, $sort, $slice } = modifiers(operand)
  const array = arrayFor(doc, path, '$push')
  if ($position !== undefined) assertInteger($position, '$position')
  array.splice($position ?? array.length, 0, ...clone($each))
  if ($sort !== undefined) array.sort(sorter($sort))
  write(makePlace(doc, path), $slice === undefined ? array : slice(array, $slice))
}

const addToSet: Operator = (doc, path, operand) => {
  const array = arrayFor(doc, path, '$addToSet')
  const added = isDocument(operand) && '$each' in operand ? eachOf(operand) : [operand]
  for (const value of added) if (!array.some((old) => sameValue(old, value))) array.push(clone(value))
  write(makePlace(doc, path), array)
}

const pop: Operator = (doc, path, operand) => {
  if (operand !== 1 && operand !== -1)
    throw requestFailed('Update', `$pop expects 1 or -1, found: ${JSON.stringify(operand)}`)
  const array = existingArray(doc, path, '$pop')
  if (operand === 1) array?.pop()
  else array?.shift()
}

const pull: Operator = (doc, path, operand) => {
  const isPulled = pulls(operand)
  keep(doc, path, '$pull', (value) => !isPulled(value))
}

const pullAll: Operator = (doc, path, operand) => {
  if (!Array.isArray(operand)) throw requestFailed('Update', `$pullAll requires an array argument: ${path}`)
  keep(doc, path, '$pullAll', (value) => !operand.some((pulled) => sameValue(pulled, value)))
}

export const ARRAY_OPERATORS: Readonly<Record<string, Operator>> = {
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
}

const modifiers = (operand: Value): Document => {
  if (!isDocument(operand) || !('$each' in operand)) return { $each: [operand] }
  const unknown = Object.keys(operand).find((key) => !MODIFIERS.includes(key))
  if (unknown) throw requestFailed('Update', `Unrecognized clause in $push: ${unknown}`)
  return { ...operand, $each: eachOf(operand) }
}

const eachOf = (operand: Document): Value[] => {
  if (Array.isArray(operand.$each)) return operand.$each
  throw requestFailed('Update', `The argument to $each must be an array`)
}

const arrayFor = (doc: Document, path: string, operator: string): Value[] => {
  const value = valueAt(makePlace(doc, path))
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  throw requestFailed('Update', `The field '${path}' must be an array but ${operator} found another type`)
}

const existingArray = (doc: Document, path: string, operator: string): Value[] | undefined => {
  const place = findPlace(doc, path)
  const value = place ? valueAt(place) : undefined
  if (value === undefined || Array.isArray(value)) return value
  throw requestFailed('Update', `Path '${path}' contains an element of non-array type for ${operator}`)
}

const keep = (doc: Document, path: string, operator: string, kept: (value: Value) => boolean): void => {
  const array = existingArray(doc, path, operator)
  if (array) array.splice(0, array.length, ...array.filter(kept))
}

/** `$pull` takes a value, a condition on each element (`{$gt: 3}`), or a query on documents. */
const pulls = (operand: Value): ((value: Value) => boolean) => {
  if (isRegex(operand)) return (value) => fits(value, operand)
  if (!isDocument(operand)) return (value) => sameValue(operand, value)
  try {
    return elementOf(operand)
  } catch (error) {
    throw requestFailed('Update', (error as Error).message)
  }
}

const sorter = (spec: Value): ((a: Value, b: Value) => number) => {
  if (spec === 1 || spec === -1) return (a, b) => spec * compareValues(a, b)
  if (!isDocument(spec))
    throw requestFailed('Update', `The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}`)
  return (a, b) => {
    for (const [path, direction] of Object.entries(spec)) {
      const order = compareValues(keyOf(a, path), keyOf(b, path))
      if (order !== 0) return direction * order
    }
    return 0
  }
}

const keyOf = (value: Value, path: string): Value =>
  isDocument(value) ? sortValue(value, path, compareValues) : null

const slice = (array: Value[], count: Value): Value[] => {
  assertInteger(count, '$slice')
  return count >= 0 ? array.slice(0, count) : array.slice(count)
}

const assertInteger = (value: Value, name: string): void => {
  if (!Number.isInteger(value)) throw requestFailed('Update', `The value for ${name} must be an integer`)
}

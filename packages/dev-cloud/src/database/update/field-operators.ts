import { requestFailed } from '../database-error'
import { clone, compareValues, type Document, type Value } from '../value'
import { erase, findPlace, isPositional, makePlace, partsOf, valueAt, write } from './update-path'

/** Applies one operator to one path of a document, which it changes in place. */
export type Operator = (doc: Document, path: string, operand: Value) => void

const set: Operator = (doc, path, operand) => write(makePlace(doc, path), clone(operand))

const unset: Operator = (doc, path) => {
  const place = findPlace(doc, path)
  if (place) erase(place)
}

const arithmetic =
  (
    name: string,
    missing: (operand: number) => number,
    combine: (old: number, operand: number) => number,
  ): Operator =>
  (doc, path, operand) => {
    if (typeof operand !== 'number')
      throw requestFailed(
        'Update',
        `Cannot ${name === 'inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
      )
    const place = makePlace(doc, path)
    const old = valueAt(place)
    if (old !== undefined && typeof old !== 'number') {
      throw requestFailed(
        'Update',
        `Cannot apply $${name} to a value of non-numeric type. {_id: ${JSON.stringify(doc._id)}} has the field '${path}' of non-numeric type`,
      )
    }
    write(place, old === undefined ? missing(operand) : combine(old, operand))
  }

const bound =
  (replaces: (order: number) => boolean): Operator =>
  (doc, path, operand) => {
    const place = makePlace(doc, path)
    const old = valueAt(place)
    if (old === undefined || replaces(compareValues(operand, old))) write(place, clone(operand))
  }

const rename: Operator = (doc, path, operand) => {
  if (typeof operand !== 'string')
    throw requestFailed('Update', `The 'to' field for $rename must be a string: ${path}`)
  if (partsOf(operand).some(isPositional))
    throw requestFailed('Update', `The destination field for $rename may not be dynamic: ${operand}`)
  const from = findPlace(doc, path)
  if (!from) return
  const value = valueAt(from)
  if (Array.isArray(from.container))
    throw requestFailed('Update', `The source field cannot be an array element, '${path}'`)
  erase(from)
  write(makePlace(doc, operand), value)
}

const BITWISE: Readonly<Record<string, (old: number, operand: number) => number>> = {
  and: (old, operand) => old & operand,
  or: (old, operand) => old | operand,
  xor: (old, operand) => old ^ operand,
}

/** Takes integers of 32 bits and refuses wider ones. */
const isBits = (value: Value): boolean => Number.isInteger(value) && (value | 0) === value

const bit: Operator = (doc, path, operand) => {
  const place = makePlace(doc, path)
  const old = valueAt(place) ?? 0
  const steps = Object.entries(operand ?? {})
  if (steps.length === 0 || steps.some(([name, value]) => !Object.hasOwn(BITWISE, name) || !isBits(value)))
    throw requestFailed('Update', `The $bit modifier takes and, or and xor with integers of 32 bits: ${path}`)
  if (!isBits(old))
    throw requestFailed('Update', `Cannot apply $bit to a value of non-integral type: ${path}`)
  write(
    place,
    steps.reduce((value, [name, by]) => BITWISE[name]?.(value, by as number) ?? value, old),
  )
}

export const FIELD_OPERATORS: Readonly<Record<string, Operator>> = {
  $set: set,
  $unset: unset,
  $inc: arithmetic(
    'inc',
    (operand) => operand,
    (old, operand) => old + operand,
  ),
  $mul: arithmetic(
    'mul',
    () => 0,
    (old, operand) => old * operand,
  ),
  $min: bound((order) => order < 0),
  $max: bound((order) => order > 0),
  $rename: rename,
  $bit: bit,
}

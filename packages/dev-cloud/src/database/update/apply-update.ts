import { requestFailed } from '../database-error'
import { clone, type Document, isDocument, sameValue } from '../value'
import { ARRAY_OPERATORS } from './array-operators'
import { FIELD_OPERATORS, type Operator } from './field-operators'
import { plainPaths } from './positional'
import { isPositional, partsOf } from './update-path'

type Step = { readonly operator: Operator; readonly path: string; readonly operand: unknown }

const OPERATORS = new Map(Object.entries({ ...FIELD_OPERATORS, ...ARRAY_OPERATORS }))

/** An update that is checked once. It makes a new document of each document that it is applied to. */
export type Update = (doc: Document) => Document

/**
 * Compiles update operators. They fail where MongoDB fails (`$inc` on a string, `$push` on a
 * scalar). `query` says which element a positional path (`a.$`) means. Throws `DATABASE_REQUEST_FAILED` on an unknown
 * operator and on paths in conflict.
 */
export const compileUpdate = (update: Document, query: Document): Update => {
  const steps: Step[] = []
  for (const name in update) addSteps(name, update[name], steps)
  if (steps.length === 0)
    throw requestFailed('Update', `'$set' is empty. You must specify a field like so: {$set: {<field>: ...}}`)
  assertNoConflict(steps.flatMap(pathsOf))
  const plain = steps.some(({ path }) => path.split('.').some(isPositional))
    ? plainPaths
    : (path: string) => [path]
  return (doc) => {
    const changed = clone(doc)
    for (const { operator, path, operand } of steps)
      for (const each of plain(path, doc, query)) operator(changed, each, operand)
    assertSameId(doc, changed)
    return changed
  }
}

/** A replacement keeps the `_id` and nothing else. */
export const compileReplacement = (replacement: Document): Update => {
  const operator = Object.keys(replacement).find((key) => key.startsWith('$'))
  if (operator)
    throw requestFailed(
      'Update',
      `the dollar ($) prefixed field '${operator}' is not allowed in a replacement`,
    )
  return (doc) => {
    if ('_id' in replacement && !sameValue(replacement._id, doc._id)) throw immutableId()
    return { _id: doc._id, ...clone(replacement) }
  }
}

const addSteps = (name: string, fields: unknown, steps: Step[]): void => {
  const operator = OPERATORS.get(name)
  if (!operator) throw requestFailed('Update', `Unknown modifier: ${name}`)
  if (!isDocument(fields))
    throw requestFailed('Update', `Modifiers operate on fields but we found another type for ${name}`)
  for (const path in fields) {
    if (name === '$rename' && fields[path] === path)
      throw requestFailed('Update', `The source and target field for $rename must differ: ${path}: "${path}"`)
    steps.push({ operator, path, operand: fields[path] })
  }
}

const pathsOf = ({ operator, path, operand }: Step): string[] =>
  operator === FIELD_OPERATORS.$rename ? [path, String(operand)] : [path]

/** Two paths are in conflict when they are the same or one is inside the other. */
const assertNoConflict = (paths: readonly string[]): void => {
  const seen = new Set<string>()
  const around = new Set<string>()
  for (const path of paths) {
    const outer = outerPaths(path)
    const clash = seen.has(path) || around.has(path) ? path : outer.find((one) => seen.has(one))
    if (clash)
      throw requestFailed('Update', `Updating the path '${path}' would create a conflict at '${clash}'`)
    seen.add(path)
    for (const one of outer) around.add(one)
  }
}

/** The paths that lead to a path: `a` and `a.b` for `a.b.c`. */
const outerPaths = (path: string): string[] => {
  const parts = partsOf(path)
  return parts.length === 1 ? [] : parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.'))
}

const assertSameId = (before: Document, after: Document): void => {
  if (!sameValue(before._id, after._id)) throw immutableId()
}

const immutableId = () =>
  requestFailed('Update', `Performing an update on the path '_id' would modify the immutable field '_id'`)

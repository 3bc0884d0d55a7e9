import { requestFailed } from '../database-error'
import { clone, type Document, isDocument, sameValue } from '../value'
import { ARRAY_OPERATORS } from './array-operators'
import { FIELD_OPERATORS, type Operator } from './field-operators'
import { partsOf } from './update-path'

type Step = { readonly operator: Operator; readonly path: string; readonly operand: unknown }

const OPERATORS = new Map(Object.entries({ ...FIELD_OPERATORS, ...ARRAY_OPERATORS }))

/** An update, checked once and applied to any number of documents; each application gives a new document. */
export type Update = (doc: Document) => Document

/**
 * Compiles update operators. Our own and not mingo's, which silently does nothing where MongoDB fails (`$inc` on a
 * string, `$push` on a scalar). Throws `DATABASE_REQUEST_FAILED` on an unknown operator or on paths in conflict.
 */
export function compileUpdate(update: Document): Update {
  const steps = Object.entries(update).flatMap(([name, fields]) => stepsOf(name, fields))
  if (steps.length === 0)
    throw requestFailed('Update', `'$set' is empty. You must specify a field like so: {$set: {<field>: ...}}`)
  assertNoConflict(
    steps.flatMap((step) =>
      step.operator === FIELD_OPERATORS.$rename ? [step.path, String(step.operand)] : [step.path],
    ),
  )
  return (doc) => {
    const changed = clone(doc)
    for (const { operator, path, operand } of steps) operator(changed, path, operand)
    assertSameId(doc, changed)
    return changed
  }
}

/** A replacement keeps the `_id` and nothing else. */
export function compileReplacement(replacement: Document): Update {
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

function stepsOf(name: string, fields: unknown): Step[] {
  const operator = OPERATORS.get(name)
  if (!operator) throw requestFailed('Update', `Unknown modifier: ${name}`)
  if (!isDocument(fields))
    throw requestFailed('Update', `Modifiers operate on fields but we found another type for ${name}`)
  return Object.entries(fields).map(([path, operand]) => ({ operator, path, operand }))
}

function assertNoConflict(paths: string[]): void {
  const seen = new Map<string, boolean>()
  for (const path of paths) {
    const parts = partsOf(path)
    const prefixes = parts.map((_, i) => parts.slice(0, i + 1).join('.'))
    const clash = seen.has(path) ? path : prefixes.find((prefix) => seen.get(prefix) === true)
    if (clash)
      throw requestFailed('Update', `Updating the path '${path}' would create a conflict at '${clash}'`)
    for (const prefix of prefixes) if (!seen.has(prefix)) seen.set(prefix, false)
    seen.set(path, true)
  }
}

function assertSameId(before: Document, after: Document): void {
  if (!sameValue(before._id, after._id)) throw immutableId()
}

function immutableId() {
  return requestFailed(
    'Update',
    `Performing an update on the path '_id' would modify the immutable field '_id'`,
  )
}

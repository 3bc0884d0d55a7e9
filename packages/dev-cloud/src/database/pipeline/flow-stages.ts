import { compile } from '../expression/compile'
import { ExpressionError } from '../expression/scope'
import { matcher } from '../match'
import { sorterOf } from '../sort'
import { isNumeric, numberOf, typeName } from '../type-name'
import { type Document, isDocument, type Value } from '../value'
import type { Stage } from './stage'

/** Stages that choose, order and take apart documents. */

const fail = (text: string): never => {
  throw new ExpressionError(text)
}

export const matchStage: Stage = (operand, { now, variables }) => {
  if (!isDocument(operand)) fail('the match filter must be an expression in an object')
  const matches = matcher(operand, { now, variables })
  return (documents) => documents.filter(matches)
}

export const sortStage: Stage = (operand) => {
  if (!isDocument(operand)) fail('the $sort key specification must be an object')
  if (Object.keys(operand).length === 0) fail('$sort stage must have at least one sort key')
  const wrong = Object.values(operand).find((direction) => direction !== 1 && direction !== -1)
  if (wrong !== undefined)
    fail(
      isDocument(wrong)
        ? 'the local cloud does not support $meta in $sort'
        : '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
    )
  const compare = sorterOf(operand)
  return (documents) => documents.toSorted(compare)
}

/** A whole number from `least` on. */
const count = (stage: string, operand: Value, least: number): number => {
  const number = isNumeric(operand) ? numberOf(operand) : Number.NaN
  if (!Number.isInteger(number))
    fail(`invalid argument to ${stage} stage: Expected an integer: ${JSON.stringify(operand)}`)
  if (number < least)
    fail(
      least === 0
        ? `invalid argument to ${stage} stage: Expected a non-negative number in: ${number}`
        : `the ${stage.slice(1)} must be positive`,
    )
  return number
}

export const limitStage: Stage = (operand) => {
  const limit = count('$limit', operand, 1)
  return (documents) => documents.slice(0, limit)
}

export const skipStage: Stage = (operand) => {
  const skip = count('$skip', operand, 0)
  return (documents) => documents.slice(skip)
}

/** Each document at most once, in a random order. */
export const sampleStage: Stage = (operand) => {
  if (!isDocument(operand)) fail('the $sample stage specification must be an object')
  const other = Object.keys(operand).find((key) => key !== 'size')
  if (other) fail(`unrecognized option to $sample: ${other}`)
  if (!isNumeric(operand.size)) fail('size argument to $sample must be a number')
  const size = numberOf(operand.size)
  if (size < 1) fail('size argument to $sample must be a positive integer')
  return (documents) => {
    const drawn = [...documents]
    for (let i = 0; i < Math.min(size, drawn.length); i++) {
      const other = i + Math.floor(Math.random() * (drawn.length - i))
      ;[drawn[i], drawn[other]] = [drawn[other] as Document, drawn[i] as Document]
    }
    return drawn.slice(0, Math.trunc(size))
  }
}

export const unwindStage: Stage = (operand) => {
  const given = typeof operand === 'string' ? { path: operand } : operand
  if (!isDocument(given))
    fail(`expected either a string or an object as specification for $unwind stage, got ${typeName(given)}`)
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: preserve = false, ...others } = given
  const unknown = Object.keys(others)[0]
  if (unknown) fail(`unrecognized option to $unwind stage: ${unknown}`)
  if (typeof path !== 'string') fail(`expected a string as the path for $unwind stage, got ${typeName(path)}`)
  if (!path.startsWith('$')) fail(`path option to $unwind stage should be prefixed with a '$': ${path}`)
  if (typeof preserve !== 'boolean')
    fail(
      `expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got ${typeName(preserve)}`,
    )
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$')))
    fail(
      `includeArrayIndex option to $unwind stage should be a non-empty string that is not prefixed with a '$': ${index}`,
    )
  compile(path)
  const parts = path.slice(1).split('.')
  const withIndex = (doc: Document, at: number | null) =>
    index === undefined ? doc : setAt(doc, index.split('.'), at)
  return (documents) =>
    documents.flatMap((doc) => {
      const value = valueAt(doc, parts)
      if (!Array.isArray(value)) {
        if (value === null || value === undefined) return preserve ? [withIndex(doc, null)] : []
        return [withIndex(doc, null)]
      }
      if (value.length === 0) return preserve ? [withIndex(setAt(doc, parts, undefined), null)] : []
      return value.map((item, at) => withIndex(setAt(doc, parts, item), at))
    })
}

/** The value of a path that leads through documents only. */
const valueAt = (value: Value, parts: readonly string[]): Value =>
  parts.reduce((at: Value, part) => (isDocument(at) && Object.hasOwn(at, part) ? at[part] : undefined), value)

/** A copy with another value at a path; `undefined` removes the field. */
const setAt = (doc: Document, [part = '', ...rest]: readonly string[], value: Value): Document => {
  const copy = { ...doc }
  if (rest.length > 0) copy[part] = setAt(isDocument(copy[part]) ? copy[part] : {}, rest, value)
  else if (value === undefined) delete copy[part]
  else copy[part] = value
  return copy
}

export const replaceRootStage: Stage = (operand, context) => {
  if (!isDocument(operand) || !('newRoot' in operand)) fail('no newRoot specified for the $replaceRoot stage')
  return replaceWithStage(operand.newRoot, context)
}

export const replaceWithStage: Stage = (operand, { now, variables }) => {
  const newRoot = compile(operand)
  return (documents) =>
    documents.map((root) => {
      const value = newRoot({ root, now, variables })
      if (isDocument(value)) return value
      const shown = value === undefined ? 'MISSING' : JSON.stringify(value)
      return fail(
        `'newRoot' expression must evaluate to an object, but resulting value was: ${shown}. Type of resulting value: '${typeName(value)}'.`,
      )
    })
}

/** `$redact`: keeps, prunes or goes into each document of a document. */
export const redactStage: Stage = (operand, { now, variables }) => {
  const decide = compile(operand)
  const redact = (doc: Document, root: Document): Document | undefined => {
    const decision = decide({ root, now, variables: { ...variables, CURRENT: doc } })
    if (decision === 'keep') return doc
    if (decision === 'prune') return undefined
    if (decision !== 'descend') fail('$redact must resolve to $$DESCEND, $$PRUNE, or $$KEEP')
    return Object.fromEntries(
      Object.entries(doc)
        .map(([name, value]) => [name, inside(value, root)] as const)
        .filter(([, value]) => value !== undefined),
    )
  }
  const inside = (value: Value, root: Document): Value => {
    if (Array.isArray(value))
      return value.map((item) => inside(item, root)).filter((item) => item !== undefined)
    return isDocument(value) ? redact(value, root) : value
  }
  return (documents) => documents.map((doc) => redact(doc, doc)).filter((doc) => doc !== undefined)
}

import { compile } from '../expression/compile'
import { type Expression, ExpressionError, type Scope } from '../expression/scope'
import { hashOf } from '../hash-key'
import { typeName } from '../type-name'
import { compareValues, type Document, isDocument, type Value } from '../value'
import { type Accumulator, accumulatorOf } from './accumulators'
import type { Stage, StageContext } from './stage'

/** `$group`, and the stages that are made of it: `$count`, `$sortByCount`, `$bucket`, `$bucketAuto`. */

const scopesOf = (documents: readonly Document[], { now, variables }: StageContext): Scope[] =>
  documents.map((root) => ({ root, now, variables }))

type Fields = readonly (readonly [name: string, accumulator: Accumulator])[]

const fieldsOf = (given: Document): Fields =>
  Object.entries(given).map(([name, value]) => [name, accumulatorOf(name, value)] as const)

/** A group's documents and its key, in the order in which keys first appear. */
const grouped = (scopes: readonly Scope[], key: Expression): Iterable<{ key: Value; scopes: Scope[] }> => {
  const groups = new Map<string, { key: Value; scopes: Scope[] }>()
  for (const scope of scopes) {
    const value = key(scope) ?? null
    const hash = hashOf(value)
    const group = groups.get(hash)
    if (group) group.scopes.push(scope)
    else groups.set(hash, { key: value, scopes: [scope] })
  }
  return groups.values()
}

const results = (groups: Iterable<{ key: Value; scopes: Scope[] }>, fields: Fields): Document[] =>
  [...groups].map(({ key, scopes }) => ({
    _id: key,
    ...Object.fromEntries(fields.map(([name, accumulator]) => [name, accumulator(scopes)])),
  }))

export const groupStage: Stage = (operand, context) => {
  if (!isDocument(operand)) throw new ExpressionError(`a group's fields must be specified in an object`)
  if (!('_id' in operand)) throw new ExpressionError('a group specification must include an _id')
  const { _id, ...others } = operand
  const [key, fields] = [compile(_id), fieldsOf(others)]
  return (documents) => results(grouped(scopesOf(documents, context), key), fields)
}

export const countStage: Stage = (operand) => {
  if (typeof operand !== 'string' || operand === '')
    throw new ExpressionError('the count field must be a non-empty string')
  if (operand.startsWith('$')) throw new ExpressionError('the count field cannot be a $-prefixed path')
  if (operand.includes('.')) throw new ExpressionError(`the count field cannot contain '.'`)
  return (documents) => (documents.length === 0 ? [] : [{ [operand]: documents.length }])
}

export const sortByCountStage: Stage = (operand, context) => {
  const isExpression = isDocument(operand) && Object.keys(operand)[0]?.startsWith('$')
  if (!isExpression && !(typeof operand === 'string' && operand.startsWith('$')))
    throw new ExpressionError(
      'the sortByCount field must be defined as a $-prefixed path or an expression inside an object',
    )
  const group = groupStage({ _id: operand, count: { $sum: 1 } }, context)
  return (documents) => group(documents).sort((a, b) => b.count - a.count)
}

const outputOf = (output: Value): Fields => {
  if (output === undefined) return fieldsOf({ count: { $sum: 1 } })
  if (!isDocument(output))
    throw new ExpressionError(
      `The $bucket 'output' field must be an object, but found type: ${typeName(output)}.`,
    )
  return fieldsOf(output)
}

const assertGroupBy = (stage: string, groupBy: Value): void => {
  const isPath = typeof groupBy === 'string' && groupBy.startsWith('$')
  if (!isPath && !isDocument(groupBy))
    throw new ExpressionError(
      `The ${stage} 'groupBy' field must be defined as a $-prefixed path or an expression, but found: ${JSON.stringify(groupBy)}.`,
    )
}

export const bucketStage: Stage = (operand, context) => {
  if (!isDocument(operand)) throw new ExpressionError('Argument to $bucket stage must be an object')
  const { groupBy, boundaries, default: other, output } = operand
  assertGroupBy('$bucket', groupBy)
  const bounds = boundariesOf(boundaries)
  const [least, most] = [bounds[0], bounds.at(-1)]
  const isInside = other !== undefined && compareValues(other, least) >= 0 && compareValues(other, most) < 0
  if (isInside)
    throw new ExpressionError(
      `The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.`,
    )
  const [value, fields] = [compile(groupBy), outputOf(output)]
  const key: Expression = (scope) => {
    const found = value(scope)
    const at = bounds.findLastIndex((bound) => compareValues(found, bound) >= 0)
    if (at >= 0 && at < bounds.length - 1) return bounds[at]
    if (other !== undefined) return other
    throw new ExpressionError(
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  }
  return (documents) =>
    results(grouped(scopesOf(documents, context), key), fields).sort((a, b) => compareValues(a._id, b._id))
}

const boundariesOf = (given: Value): Value[] => {
  if (!Array.isArray(given))
    throw new ExpressionError(
      `The $bucket 'boundaries' field must be an array, but found type: ${typeName(given)}.`,
    )
  if (given.length < 2)
    throw new ExpressionError(
      `The $bucket 'boundaries' field must have at least 2 values, but found ${given.length} value(s).`,
    )
  given.slice(1).forEach((bound, i) => {
    if (compareValues(given[i], bound) >= 0)
      throw new ExpressionError(
        `The 'boundaries' option to $bucket must be sorted, but elements ${i} and ${i + 1} are not in ascending order (${given[i]} is not less than ${bound}).`,
      )
    if (kindOf(given[i]) !== kindOf(bound))
      throw new ExpressionError(
        `All values in the 'boundaries' option to $bucket must have the same type. Found conflicting types ${typeName(given[i])} and ${typeName(bound)}.`,
      )
  })
  return given
}

const kindOf = (value: Value): string => (typeof value === 'number' ? 'number' : typeName(value))

export const bucketAutoStage: Stage = (operand, context) => {
  if (!isDocument(operand)) throw new ExpressionError('The argument to $bucketAuto must be an object')
  const { groupBy, buckets, output, granularity } = operand
  assertGroupBy('$bucketAuto', groupBy)
  if (!Number.isInteger(buckets) || buckets < 1)
    throw new ExpressionError(`The $bucketAuto 'buckets' field must be greater than 0, but found: ${buckets}`)
  if (granularity !== undefined)
    throw new ExpressionError('the local cloud does not support granularity in $bucketAuto')
  const [value, fields] = [compile(groupBy), outputOf(output)]
  return (documents) => {
    const items = scopesOf(documents, context)
      .map((scope) => ({ scope, value: value(scope) ?? null }))
      .sort((a, b) => compareValues(a.value, b.value))
    return results(evenly(items, buckets), fields)
  }
}

type Item = { readonly scope: Scope; readonly value: Value }

/** Buckets of about the same size. Equal values are in one bucket; the last takes what is left. */
const evenly = (items: readonly Item[], buckets: number): { key: Value; scopes: Scope[] }[] => {
  const size = Math.max(1, Math.round(items.length / buckets))
  const made: { key: Value; scopes: Scope[] }[] = []
  for (let at = 0; at < items.length && made.length < buckets; ) {
    let end = made.length === buckets - 1 ? items.length : Math.min(at + size, items.length)
    while (end < items.length && compareValues(items[end]?.value, items[end - 1]?.value) === 0) end++
    const max = (items[end] ?? items[end - 1])?.value
    made.push({ key: { min: items[at]?.value, max }, scopes: items.slice(at, end).map(({ scope }) => scope) })
    at = end
  }
  return made
}

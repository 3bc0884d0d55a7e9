import { ExpressionError } from '../expression/scope'
import { type Document, isDocument, type Value } from '../value'
import {
  addComputed,
  computedLeaf,
  dropExcluded,
  keepIncluded,
  type Leaf,
  leavesOf,
  projectionLeaf,
  type Shape,
  shapeOf,
} from './shape'
import type { Stage, StageContext } from './stage'

const wrap = (stage: string, error: unknown): never => {
  if (error instanceof ExpressionError)
    throw new ExpressionError(`Invalid ${stage} :: caused by :: ${error.message}`)
  throw error
}

const scopeOf = (root: Document, { now, variables }: StageContext) => ({ root, now, variables })

/** `$project`: includes and computes, or excludes. Only `_id` may be excluded beside what is included. */
export const projectStage: Stage = (operand, context) => {
  if (!isDocument(operand)) throw new ExpressionError('$project specification must be an object')
  if (Object.keys(operand).length === 0)
    throw new ExpressionError(
      'Invalid $project :: caused by :: projection specification must have at least one field',
    )
  try {
    const { shape, excludes } = projectionOf(operand)
    if (excludes) return (documents) => documents.map((doc) => dropExcluded(shape, doc))
    return (documents) =>
      documents.map((doc) => addComputed(shape, keepIncluded(shape, doc), scopeOf(doc, context)))
  } catch (error) {
    return wrap('$project', error)
  }
}

/** A projection as a tree. `_id` is included unless it is excluded. */
export const projectionOf = (
  given: Document,
  leafOf: (value: Value, path: string) => Leaf = projectionLeaf,
): { readonly shape: Shape; readonly excludes: boolean } => {
  const shape = shapeOf(given, leafOf)
  const leaves = leavesOf(shape)
  const others = leaves.filter(([path]) => path !== '_id')
  const excluded = others.find(([, { kind }]) => kind === 'exclude')
  const included = others.find(([, { kind }]) => kind !== 'exclude')
  if (excluded && included) {
    const isFirst = others.indexOf(excluded) < others.indexOf(included)
    throw new ExpressionError(
      isFirst
        ? `Cannot do inclusion on field ${included[0]} in exclusion projection`
        : `Cannot do exclusion on field ${excluded[0]} in inclusion projection`,
    )
  }
  const id = shape.children.get('_id')
  const idKind = id && 'kind' in id ? id.kind : undefined
  const excludes = others.length === 0 ? idKind === 'exclude' : excluded !== undefined
  if (!excludes && id === undefined) shape.children.set('_id', { kind: 'include' })
  return { shape, excludes }
}

/** `$addFields` and `$set`. */
export const addFieldsStage: Stage = (operand, context) => {
  if (!isDocument(operand) || Object.keys(operand).length === 0)
    throw new ExpressionError('$addFields specification stage must be an object with at least one field')
  try {
    const shape = shapeOf(operand, computedLeaf)
    return (documents) => documents.map((doc) => addComputed(shape, doc, scopeOf(doc, context)))
  } catch (error) {
    return wrap('$addFields', error)
  }
}

export const unsetStage: Stage = (operand, context) => {
  const paths: Value[] = Array.isArray(operand) ? operand : [operand]
  if (paths.length === 0 || paths.some((path) => typeof path !== 'string'))
    throw new ExpressionError('$unset specification must be a string or an array of strings')
  return projectStage(Object.fromEntries(paths.map((path) => [path, 0])), context)
}

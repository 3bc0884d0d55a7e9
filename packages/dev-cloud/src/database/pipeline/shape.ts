import { compile } from '../expression/compile'
import { type Expression, ExpressionError, type Scope } from '../expression/scope'
import { isNumeric } from '../type-name'
import { type Document, isDocument, type Value } from '../value'

/** What a projection does at one path. */
export type Shape = { readonly children: Map<string, Shape | Leaf> }

export type Leaf =
  | { readonly kind: 'include' }
  | { readonly kind: 'exclude' }
  | { readonly kind: 'computed'; readonly value: Expression }

const isLeaf = (node: Shape | Leaf): node is Leaf => 'kind' in node

/** Reads `{a: 1, 'b.c': '$x', d: {e: 0}}` as a tree. `leafOf` says what the value at the end of a path means. */
export const shapeOf = (given: Document, leafOf: (value: Value, path: string) => Leaf): Shape => {
  const root: Shape = { children: new Map() }
  addAll(root, given, '', leafOf)
  return root
}

const addAll = (
  shape: Shape,
  given: Document,
  before: string,
  leafOf: (value: Value, path: string) => Leaf,
): void => {
  for (const [path, value] of Object.entries(given)) {
    const whole = before + path
    const inner = innerShape(shape, path, whole)
    const name = path.split('.').at(-1) as string
    const isNested = isDocument(value) && !Object.keys(value).some((key) => key.startsWith('$'))
    if (isNested && Object.keys(value).length > 0) {
      const child = inner.children.get(name) ?? { children: new Map() }
      if (isLeaf(child)) throw conflict(whole)
      inner.children.set(name, child)
      addAll(child, value, `${whole}.`, leafOf)
      continue
    }
    if (inner.children.has(name)) throw conflict(whole)
    inner.children.set(name, leafOf(value, whole))
  }
}

const innerShape = (shape: Shape, path: string, whole: string): Shape => {
  const parts = path.split('.')
  if (parts.includes('')) throw new ExpressionError('FieldPath field names may not be empty strings.')
  if (parts.some((part) => part.startsWith('$')))
    throw new ExpressionError(
      `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
    )
  let at = shape
  for (const part of parts.slice(0, -1)) {
    const next = at.children.get(part) ?? { children: new Map() }
    if (isLeaf(next)) throw conflict(whole)
    at.children.set(part, next)
    at = next
  }
  return at
}

const conflict = (path: string): ExpressionError => new ExpressionError(`Path collision at ${path}`)

/** Numbers and booleans of a projection include or exclude; anything else is an expression. */
export const projectionLeaf = (value: Value): Leaf => {
  if (typeof value === 'boolean') return { kind: value ? 'include' : 'exclude' }
  if (isNumeric(value)) return { kind: Number(value) === 0 ? 'exclude' : 'include' }
  return { kind: 'computed', value: compile(value) }
}

export const computedLeaf = (value: Value): Leaf => ({ kind: 'computed', value: compile(value) })

/** Every leaf with its path. */
export const leavesOf = (shape: Shape, before = ''): [path: string, leaf: Leaf][] =>
  [...shape.children].flatMap(([name, node]): [string, Leaf][] =>
    isLeaf(node) ? [[before + name, node]] : leavesOf(node, `${before}${name}.`),
  )

/** Keeps the included paths, in the document's order. A scalar on the way of a longer path is left out. */
export const keepIncluded = (shape: Shape, doc: Document): Document => {
  const kept: Document = {}
  for (const [name, value] of Object.entries(doc)) {
    const node = shape.children.get(name)
    if (!node) continue
    const part = isLeaf(node) ? (node.kind === 'include' ? value : undefined) : keepInside(node, value)
    if (part !== undefined) kept[name] = part
  }
  return kept
}

const keepInside = (shape: Shape, value: Value): Value => {
  if (Array.isArray(value))
    return value.map((item) => keepInside(shape, item)).filter((item) => item !== undefined)
  return isDocument(value) ? keepIncluded(shape, value) : undefined
}

/** Leaves the excluded paths out. */
export const dropExcluded = (shape: Shape, doc: Document): Document => {
  const kept: Document = {}
  for (const [name, value] of Object.entries(doc)) {
    const node = shape.children.get(name)
    if (node && isLeaf(node) && node.kind === 'exclude') continue
    kept[name] = node && !isLeaf(node) ? dropInside(node, value) : value
  }
  return kept
}

const dropInside = (shape: Shape, value: Value): Value => {
  if (Array.isArray(value)) return value.map((item) => dropInside(shape, item))
  return isDocument(value) ? dropExcluded(shape, value) : value
}

/** Adds the computed paths. A path through an array is set in each element; a scalar on the way becomes a document. */
export const addComputed = (shape: Shape, value: Value, scope: Scope): Value => {
  if (Array.isArray(value)) return value.map((item) => addComputed(shape, item, scope))
  const result: Document = isDocument(value) ? { ...value } : {}
  for (const [name, node] of shape.children) {
    if (isLeaf(node)) {
      if (node.kind === 'computed') setOrRemove(result, name, node.value(scope))
    } else if (hasComputed(node)) result[name] = addComputed(node, result[name], scope)
  }
  return result
}

/** `$$REMOVE`, like any missing value, removes the field. */
const setOrRemove = (doc: Document, name: string, value: Value): void => {
  if (value === undefined) delete doc[name]
  else doc[name] = value
}

const hasComputed = (shape: Shape): boolean =>
  [...shape.children.values()].some((node) => (isLeaf(node) ? node.kind === 'computed' : hasComputed(node)))

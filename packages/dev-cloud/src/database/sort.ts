import { invalidParameter } from './database-error'
import { sortValue } from './field-path'
import { compareValues, type Document, type Value } from './value'

/** Compares documents by paths and directions, `{a: 1, 'b.c': -1}`. */
export const sorterOf = (order: Document): ((a: Document, b: Document) => number) => {
  const keys = Object.entries(order).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParameter(`the order of ${path} must be 1 or -1`)
    return { path, compare: (a: Value, b: Value) => direction * compareValues(a, b) }
  })
  return (a, b) => {
    for (const { path, compare } of keys) {
      const result = compare(sortValue(a, path, compare), sortValue(b, path, compare))
      if (result !== 0) return result
    }
    return 0
  }
}

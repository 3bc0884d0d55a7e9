import type { Condition, Filter } from '../index'

/** A document as the store keeps it: plain data, and dates. */
export type StoredDocument = { readonly _id: string; [field: string]: unknown }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Date)

/** The value at a path with dots; undefined where the path leads nowhere. */
export const valueAt = (document: unknown, path: string): unknown => {
  if (!path.includes('.')) return isObject(document) ? document[path] : undefined
  return path.split('.').reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), document)
}

/** Sets the value at a path with dots. Missing objects on the path are made, as the database does. */
export const putAt = (document: Record<string, unknown>, path: string, value: unknown): void => {
  const keys = path.split('.')
  const last = keys.pop() as string
  let at = document
  for (const key of keys) {
    if (!isObject(at[key])) at[key] = {}
    at = at[key] as Record<string, unknown>
  }
  at[last] = value
}

/** A value of another type than the bounds is never within them. */
const isWithin = (value: unknown, from: number | string, to: number | string): boolean =>
  typeof value === typeof from && (value as string) >= from && (value as string) < to

/** Removes the value at a path with dots, if there is one. */
export const eraseAt = (document: Record<string, unknown>, path: string): void => {
  const keys = path.split('.')
  const last = keys.pop() as string
  const holder = keys.length > 0 ? valueAt(document, keys.join('.')) : document
  if (isObject(holder)) delete holder[last]
}

const meets = (value: unknown, condition: Condition, now: number): boolean => {
  if (typeof condition !== 'object') return value === condition
  switch (condition.kind) {
    case 'at-least':
      return typeof value === 'number' && value >= condition.value
    case 'within':
      return isWithin(value, condition.from, condition.to)
    case 'one-of':
      return typeof value === 'string' && condition.values.includes(value)
    case 'present':
      return value !== undefined
    case 'absent':
      return value === undefined
    case 'past':
      return value instanceof Date && value.getTime() <= now
  }
}

/** Whether a document meets every condition; `now` is the database's own clock. */
export const matches = (document: StoredDocument, filter: Filter, now: number): boolean => {
  for (const path in filter) {
    if (!meets(valueAt(document, path), filter[path] as Condition, now)) return false
  }
  return true
}

/** A copy that shares nothing with the original. */
export const copyOf = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(copyOf) as T
  if (value instanceof Date) return new Date(value) as T
  if (!isObject(value)) return value
  const copy: Record<string, unknown> = {}
  for (const key in value) copy[key] = copyOf(value[key])
  return copy as T
}

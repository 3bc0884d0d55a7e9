import { requestFailed } from '../database-error'
import { matcher } from '../match'
import { type Document, isDocument, type Value } from '../value'
import { EVERY_ELEMENT, findPlace, isPositional, makePlace, valueAt, write } from './update-path'

/** The plain paths that a path with `$` or `$[]` means in a document. Throws when MongoDB would find no element. */
export const plainPaths = (path: string, doc: Document, query: Document): string[] => {
  const parts = path.split('.')
  const at = parts.findIndex(isPositional)
  if (at < 0) return [path]
  const array = parts.slice(0, at).join('.')
  const elements = elementsOf(doc, array)
  const places = parts[at] === EVERY_ELEMENT ? [...elements.keys()] : [firstMet(elements, array, query)]
  return places.flatMap((place) => plainPaths([array, place, ...parts.slice(at + 1)].join('.'), doc, query))
}

const elementsOf = (doc: Document, path: string): Value[] => {
  const place = findPlace(doc, path)
  const found = place ? valueAt(place) : undefined
  if (Array.isArray(found)) return found
  throw requestFailed('Update', `The path '${path}' must be an array in the document to apply array updates`)
}

const firstMet = (elements: readonly Value[], path: string, query: Document): number => {
  const found = firstMatch(elements, path, query)
  if (found >= 0) return found
  throw requestFailed('Update', 'The positional operator did not find the match needed from the query')
}

/** The first element that meets the query's conditions on its array, or −1. Each is tested as if there were no other. */
export const firstMatch = (elements: readonly Value[], path: string, query: Document): number => {
  const conditions = conditionsOn(path, query).map((condition) => matcher(condition))
  return elements.findIndex((element) => {
    const alone: Document = {}
    write(makePlace(alone, path), [element])
    return conditions.length > 0 && conditions.every((matches) => matches(alone))
  })
}

/** The conditions on an array that every match meets: those at the top of a query and inside its `$and`. */
const conditionsOn = (path: string, query: Document): Document[] =>
  Object.entries(query).flatMap(([key, condition]) => {
    if (key === '$and' && Array.isArray(condition))
      return condition.filter(isDocument).flatMap((part) => conditionsOn(path, part))
    return key === path || key.startsWith(`${path}.`) ? [{ [key]: condition }] : []
  })

import { Query } from 'mingo/query'
import { invalidParameter, requestFailed } from './database-error'
import { MONGO } from './mongo'
import { simpleMatcher } from './simple-match'
import type { Document } from './value'

/** Operators that would run code or that mingo does not have. */
const REFUSED = new Set(['$where', '$function', '$accumulator', '$text', '$jsonSchema'])

/** Compiles a query. Throws `DATABASE_REQUEST_FAILED` on an operator that MongoDB does not know. */
export const matcher = (query: Document): ((doc: Document) => boolean) => {
  const simple = simpleMatcher(query)
  if (simple) return simple
  assertSupported(query)
  try {
    const compiled = new Query(query, MONGO)
    return guarded((doc) => compiled.test(doc))
  } catch (error) {
    throw badQuery(error)
  }
}

const guarded =
  (test: (doc: Document) => boolean): ((doc: Document) => boolean) =>
  (doc) => {
    try {
      return test(doc)
    } catch (error) {
      throw badQuery(error)
    }
  }

const badQuery = (error: unknown) =>
  requestFailed('Query', `bad query: ${error instanceof Error ? error.message : String(error)}`)

const assertSupported = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (REFUSED.has(key)) throw invalidParameter(`the local cloud does not support ${key} in a query`)
    assertSupported(inner)
  }
}

import { find } from 'mingo'
import { requestFailed } from './database-error'
import { clone, type Document } from './value'

/** Keeps the fields that a projection names. The documents are copied first, because mingo may change them. */
export const project = (documents: readonly Document[], projection: Document | undefined): Document[] => {
  if (!projection || Object.keys(projection).length === 0) return [...documents]
  try {
    return find<Document>(clone([...documents]), {}, projection, { scriptEnabled: false }).all()
  } catch (error) {
    throw requestFailed('Query', `bad projection: ${(error as Error).message}`)
  }
}

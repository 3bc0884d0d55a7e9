import { find } from 'mingo'
import { requestFailed } from './database-error'
import { clone, type Document } from './value'

/** Keeps the fields that a projection names. Copies first: mingo may change what it is given. */
export const project = (documents: readonly Document[], projection: Document | undefined): Document[] => {
  if (!projection || Object.keys(projection).length === 0) return [...documents]
  try {
    return find<Document>(clone([...documents]), {}, projection, { scriptEnabled: false }).all()
  } catch (error) {
    throw requestFailed('Query', `bad projection: ${(error as Error).message}`)
  }
}

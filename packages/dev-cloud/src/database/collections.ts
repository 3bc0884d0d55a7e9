import type { Infrastructure } from '../infrastructure'
import { type Collection, createCollection } from './collection'
import { noCollection, requestFailed } from './database-error'

/** The collections of one environment, with the indexes that its infrastructure declares. */
export type Collections = {
  all(): readonly Collection[]
  has(name: string): boolean
  /** Throws when there is no such collection, as the platform does. */
  get(name: string): Collection
  /** Throws when there is such a collection, as the platform does. */
  add(name: string): Collection
}

export const createCollections = (infrastructure: Infrastructure): Collections => {
  const collections = new Map<string, Collection>()
  return {
    all: () => [...collections.values()],
    has: (name) => collections.has(name),
    get: (name) => {
      const found = collections.get(name)
      if (!found) throw noCollection(name)
      return found
    },
    add: (name) => {
      if (collections.has(name)) throw requestFailed('CreateCollection', `Table exist: ${name}`)
      const declared = infrastructure.collections.find((collection) => collection.name === name)
      const added = createCollection(name, declared?.indexes ?? [], declared?.secret)
      collections.set(name, added)
      return added
    },
  }
}

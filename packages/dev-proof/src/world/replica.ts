import type { Change, CollectionName } from '@hongbao/service'
import {
  createStore,
  type Random,
  type Store,
  type StoredDocument,
  type StoreWatcher,
  UNIQUE_FIELDS,
} from '@hongbao/service/testing'
import type { Scheduler } from '../scheduler/scheduler'

/** A copy of the store. Every effect reaches it in the same order, up to `lagMs` later. */
export const createReplica = (
  scheduler: Scheduler,
  random: Random,
  lagMs: number,
): { readonly store: Store; readonly watcher: StoreWatcher } => {
  const store = createStore({ now: () => Number.MAX_SAFE_INTEGER, unique: UNIQUE_FIELDS })
  let arrivesAt = 0
  const later = (effect: () => unknown): void => {
    arrivesAt = Math.max(arrivesAt, scheduler.now() + random.between(0, lagMs))
    scheduler.after(arrivesAt - scheduler.now(), effect)
  }
  return {
    store,
    watcher: {
      inserted: (collection: CollectionName, document: StoredDocument) => {
        const copy = structuredClone(document)
        later(() => store.insert(collection, copy))
      },
      updated: (collection: CollectionName, { _id }: StoredDocument, change: Change) =>
        later(() =>
          collection === 'serials'
            ? store.updateUnique(collection, { _id }, change)
            : store.updateOne(collection, { _id }, change),
        ),
    },
  }
}

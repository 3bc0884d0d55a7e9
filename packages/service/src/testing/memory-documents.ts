import { type Along, type CampaignReading, type CollectionName, type Documents, oneOf } from '../index'
import type { StoredDocument } from './conditions'
import { createStore, type Store } from './store'

/** One operation of a port: of the database, or of another service that a function reaches over the network. */
export type Operation<T> = {
  readonly name: keyof Documents | 'put' | 'send'
  readonly collection: CollectionName | 'storage' | 'robot' | 'messages'
  /** The `_id` of the one document that the operation is about; undefined where it may be about several. */
  readonly id: string | undefined
  /** The content of the request, to be printed or compared. */
  readonly says: unknown
  readonly run: (store: Store) => T
}

/** Brings an operation to the store: at once, or through a network. */
export type Send = <T>(operation: Operation<T>) => Promise<T>

const readCampaignWith = (store: Store, id: string, { secrets, namedSecrets, buckets }: Along) => {
  const campaign = store.get('campaigns', id)
  if (!campaign) return undefined
  const named = namedSecrets ? [campaign.ctoken, campaign.personKey] : []
  const names = [...secrets, ...named.filter((name) => typeof name === 'string')]
  return {
    campaign,
    secrets: store.find('secrets', { _id: oneOf(names) }),
    levels: store.find(
      'buckets',
      { _id: oneOf(buckets) },
      { fields: ['left', 'open', 'closed', 'generation'] },
    ),
  } as unknown as CampaignReading
}

/** The port over a store that `send` brings operations to. */
export const documentsOver = (send: Send): Documents => ({
  get: (collection, id) =>
    send({ name: 'get', collection, id, says: id, run: (store) => store.get(collection, id) as never }),
  campaignWith: (id, along) =>
    send({
      name: 'campaignWith',
      collection: 'campaigns',
      id,
      says: [id, along],
      run: (store) => readCampaignWith(store, id, along),
    }),
  find: (collection, filter, options = {}) =>
    send({
      name: 'find',
      collection,
      id: undefined,
      says: filter,
      run: (store) => store.find(collection, filter, options) as never,
    }),
  insert: (collection, document) =>
    send({
      name: 'insert',
      collection,
      id: document._id,
      says: document,
      run: (store) => store.insert(collection, document as unknown as StoredDocument),
    }),
  updateOne: (collection, filter, change) =>
    send({
      name: 'updateOne',
      collection,
      id: filter._id,
      says: [filter, change],
      run: (store) => store.updateOne(collection, filter, change),
    }),
  updateUnique: (collection, filter, change) =>
    send({
      name: 'updateUnique',
      collection,
      id: filter._id,
      says: [filter, change],
      run: (store) => store.updateUnique(collection, filter, change),
    }),
  count: (collection, filter) =>
    send({
      name: 'count',
      collection,
      id: undefined,
      says: filter,
      run: (store) => store.count(collection, filter),
    }),
  remove: (collection, filter) =>
    send({
      name: 'remove',
      collection,
      id: undefined,
      says: filter,
      run: (store) => store.remove(collection, filter),
    }),
  removeProbes: (collection) =>
    send({
      name: 'removeProbes',
      collection,
      id: undefined,
      says: undefined,
      run: (store) => store.removeProbes(collection),
    }),
})

/** One line about an operation. */
export const describe = ({ name, collection, says }: Operation<unknown>): string =>
  `${name} ${collection} ${JSON.stringify(says)}`

/**
 * A database in memory that answers at once and never fails. It is for tests of verbs, and the reference for what the
 * port promises.
 */
export const memoryDocuments = (
  store: Store = createStore({ now: () => 0 }),
): Documents & { readonly store: Store } => ({
  ...documentsOver(async ({ run }) => run(store)),
  store,
})

import { randomBytes } from 'node:crypto'
import { DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT } from '../limits'
import { idKeyOf } from './collection'
import { duplicateKey, requestFailed } from './database-error'
import { sortByNearness } from './geo/geo-operators'
import { matcher } from './match'
import { project } from './project'
import { sorterOf } from './sort'
import { compileReplacement, compileUpdate, type Update } from './update/apply-update'
import { type Document, isDocument, isRegex, sameValue, type Value } from './value'
import type { View } from './view'

export type FindRequest = {
  readonly query: Document
  readonly order?: Document
  readonly offset?: number
  readonly limit?: number
  readonly projection?: Document
}

export type ModifyRequest = {
  readonly query: Document
  readonly data: Document
  readonly multi: boolean
  /** True: `data` holds update operators. False: `data` replaces the document. */
  readonly merge: boolean
  readonly upsert: boolean
}

/** The documents that match. `scanned` is how many were looked at without an index, and 0 when an index helped. */
export const matching = (
  view: View,
  query: Document,
  now = new Date(),
): { documents: Document[]; scanned: number } => {
  const { documents, scanned } = view.candidates(query)
  const matches = matcher(query, { now, variables: {} })
  const found: Document[] = []
  let looked = 0
  for (const doc of documents) {
    looked++
    if (matches(doc)) found.push(doc)
  }
  return { documents: sortByNearness(query, found), scanned: scanned ? looked : 0 }
}

/** Adds all documents or none. Answers their ids. */
export const insert = (view: View, documents: readonly Document[]): Value[] => {
  const changes = new Map<string, Document>()
  for (const given of documents) {
    const doc = { _id: given._id ?? newId(), ...given }
    assertId(doc._id)
    const idKey = idKeyOf(doc._id)
    if (changes.has(idKey) || view.get(idKey))
      throw duplicateKey(view.collection, '_id_', JSON.stringify(doc._id))
    changes.set(idKey, doc)
  }
  view.write(changes)
  return [...changes.values()].map((doc) => doc._id)
}

export const find = (
  view: View,
  request: FindRequest,
  now = new Date(),
): { documents: Document[]; scanned: number } => {
  const { documents, scanned } = matching(view, request.query, now)
  if (request.order) documents.sort(sorterOf(request.order))
  const offset = request.offset ?? 0
  const limit = Math.min(request.limit ?? DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT)
  const page = documents.slice(offset, offset + limit)
  return { documents: project(page, request.projection, request.query, now), scanned }
}

/** `updated` counts the documents that changed. `upsertId` is the id of a document that was made. */
export type Modified = { readonly updated: number; readonly upsertId: Value; readonly scanned: number }

/** Updates or replaces. */
export const modify = (view: View, request: ModifyRequest): Modified => {
  const update = request.merge ? compileUpdate(request.data, request.query) : compileReplacement(request.data)
  const { documents, scanned } = matching(view, request.query)
  if (documents.length === 0 && request.upsert)
    return { updated: 0, upsertId: upsert(view, request.query, update), scanned }
  const changes = new Map<string, Document>()
  for (const doc of request.multi ? documents : documents.slice(0, 1)) {
    const changed = update(doc)
    if (!sameValue(doc, changed)) changes.set(idKeyOf(doc._id), changed)
  }
  if (changes.size > 0) view.write(changes)
  return { updated: changes.size, upsertId: null, scanned }
}

export const remove = (view: View, query: Document, multi: boolean): { deleted: number; scanned: number } => {
  const { documents, scanned } = matching(view, query)
  const removed = multi ? documents : documents.slice(0, 1)
  if (removed.length > 0) view.write(new Map(removed.map((doc) => [idKeyOf(doc._id), null])))
  return { deleted: removed.length, scanned }
}

/** Makes a document of the query's equalities and updates it. Answers its id. */
const upsert = (view: View, query: Document, update: Update): Value => {
  const equalities = Object.entries(query).filter(([path, value]) => !path.startsWith('$') && isPlain(value))
  const base: Document = Object.fromEntries(equalities.filter(([path]) => !path.includes('.')))
  const [upsertId] = insert(view, [update({ ...base, _id: base._id ?? newId() })])
  return upsertId
}

const isPlain = (value: Value): boolean =>
  typeof value !== 'object' || value === null || value instanceof Date

/** 32 hexadecimal digits, as on the platform. An `$oid` would reach the SDK's caller as `{}`. */
const newId = (): string => randomBytes(16).toString('hex')

const assertId = (id: Value): void => {
  if (Array.isArray(id)) throw requestFailed('Insert', `The '_id' value cannot be of type array`)
  if (isRegex(id)) throw requestFailed('Insert', `The '_id' value cannot be of type regex`)
  const dollar = isDocument(id) ? Object.keys(id).find((key) => key.startsWith('$')) : undefined
  if (dollar)
    throw requestFailed(
      'Insert',
      `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage`,
    )
}

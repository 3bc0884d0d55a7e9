import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { UsageError } from '../cloud-error'
import { type Collection, idKeyOf } from './collection'
import type { Collections } from './collections'
import { DATA_FILE, damagedFile, openDataFile } from './data-file'
import { decodeDocument } from './ejson'
import type { Rows } from './rows'
import type { Document } from './value'

type Row = {
  readonly row: number
  readonly collection: string
  readonly body: string
  readonly crc: number
}

/** Reads the whole data file into memory. Throws `UsageError` when it is damaged. */
export const loadDocuments = (folder: string, collections: Collections, rows: Rows): void => {
  const path = join(folder, DATA_FILE)
  const file = openDataFile(folder)
  const now = new Date()
  try {
    const names = file.prepare('SELECT name FROM collections').all() as { name: string }[]
    for (const { name } of names) collections.add(name)
    const all = file.prepare('SELECT row, collection, body, crc FROM documents').iterate() as Iterable<Row>
    for (const { row, collection, body, crc } of all) {
      if (crc32(body) !== crc) throw damagedFile(path, `a document of ${collection} does not match its sum`)
      if (!collections.has(collection))
        throw damagedFile(path, `a document is in no collection: ${collection}`)
      const doc = decodeDocument(body, now)
      rows.keep(collection, idKeyOf(doc._id), row)
      addLoaded(collections.get(collection), doc)
    }
  } finally {
    file.close()
  }
}

/** An index may have become unique since the documents were written. */
const addLoaded = (collection: Collection, doc: Document): void => {
  try {
    collection.apply(new Map([[idKeyOf(doc._id), doc]]))
  } catch (error) {
    throw new UsageError(
      `A unique index does not hold for the documents in ${collection.name} (${(error as Error).message}); change the index, or start with --fresh.`,
    )
  }
}

/**
 * The row of each document in the data file. New documents are appended in any order of ids, so an insert into a large
 * file costs the same as one into a small file.
 */
export type Rows = {
  /** Notes the row of a document that is in the file. */
  keep(collection: string, idKey: string, row: number): void
  /** The document's row, or a new one. */
  rowFor(collection: string, idKey: string): number
  /** Forgets the document's row and answers it. Undefined when it has none. */
  release(collection: string, idKey: string): number | undefined
}

export const createRows = (): Rows => {
  const rows = new Map<string, Map<string, number>>()
  let last = 0

  const of = (collection: string): Map<string, number> => {
    const found = rows.get(collection) ?? new Map<string, number>()
    rows.set(collection, found)
    return found
  }
  return {
    keep: (collection, idKey, row) => {
      of(collection).set(idKey, row)
      if (row > last) last = row
    },
    rowFor: (collection, idKey) => {
      const known = of(collection).get(idKey)
      if (known !== undefined) return known
      of(collection).set(idKey, ++last)
      return last
    },
    release: (collection, idKey) => {
      const row = of(collection).get(idKey)
      of(collection).delete(idKey)
      return row
    },
  }
}

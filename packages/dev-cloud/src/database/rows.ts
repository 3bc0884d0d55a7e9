/**
 * The row of each document in the data file. New documents are appended, whatever their ids, so that an insert costs
 * the same in a large file as in a small one.
 */
export type Rows = {
  /** A document that is in the file already. */
  keep(collection: string, idKey: string, row: number): void
  /** Its row, a new one if it has none. */
  rowFor(collection: string, idKey: string): number
  /** Forgets its row and answers it; undefined if it has none. */
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

import { CLAIMS, STOCK } from '../cloud/claim-requests'
import type { Ledger } from './ledger'

/** What a check after a start found wrong. */
export type Losses = { readonly lost: number; readonly torn: number; readonly uncounted: number }

const COUNTER = 'counter'

const post = async (admin: string, body: object) => {
  const response = await fetch(admin, { method: 'POST', body: JSON.stringify(body) })
  return (await response.json()) as {
    code?: string
    message?: string
    data: { total: number; updated: number; list: string[] }
  }
}

/** Adds documents in pairs, one request a pair, and increments one counter, until the connection breaks. */
export const writeUntilKilled = async (admin: string, prefix: string, ledger: Ledger): Promise<void> => {
  try {
    for (let n = 0; ; n++) {
      const id = `${prefix}.${n}`
      await write(admin, pair(id))
      ledger.acknowledge(id)
      await write(admin, increment)
      ledger.countIncrement()
    }
  } catch (error) {
    // The kill breaks the connection. A request without an answer was not acknowledged.
    if (error instanceof RefusedError) throw error
  }
}

class RefusedError extends Error {}

const write = async (admin: string, body: object): Promise<void> => {
  const { code, message, data } = await post(admin, body)
  if (code || data.updated === 0) throw new RefusedError(`a write was refused: ${message}`)
}

const pair = (id: string) => ({
  action: 'database.insertDocument',
  collectionName: CLAIMS,
  data: ['a', 'b'].map((half) =>
    JSON.stringify({ _id: `${id}${half}`, unit: `${id}${half}`, text: 'x'.repeat(200) }),
  ),
})

const increment = {
  action: 'database.modifyDocument',
  collectionName: STOCK,
  query: JSON.stringify({ _id: COUNTER }),
  data: '{"$inc":{"n":{"$numberInt":"1"}}}',
  multi: false,
  merge: true,
  upsert: false,
}

const count = async (admin: string, query: object): Promise<number> => {
  const body = { action: 'database.calculateDocument', collectionName: CLAIMS, query: JSON.stringify(query) }
  return (await post(admin, body)).data.total
}

/** Looks for acknowledged documents, half pairs and increments. The first check makes the counter. */
export const inspect = async (admin: string, ledger: Ledger): Promise<Losses> => {
  const ids = ledger.toInspect()
  const found = await count(admin, { _id: { $in: ids.flatMap((id) => [`${id}a`, `${id}b`]) } })
  const [all, halves] = [await count(admin, {}), await count(admin, { _id: { $regex: 'a$' } })]
  const counted = await readCounter(admin)
  return {
    lost: ids.length * 2 - found,
    torn: Math.abs(all - 2 * halves),
    uncounted: Math.max(0, ledger.increments() - counted),
  }
}

const readCounter = async (admin: string): Promise<number> => {
  const query = { collectionName: STOCK, query: JSON.stringify({ _id: COUNTER }) }
  const { data } = await post(admin, { action: 'database.getDocument', ...query })
  if (data.list.length > 0) return Number(JSON.parse(data.list[0] ?? '{}').n?.$numberInt)
  const start = [`{"_id":"${COUNTER}","n":{"$numberInt":"0"}}`]
  await post(admin, { action: 'database.insertDocument', collectionName: STOCK, data: start })
  return 0
}

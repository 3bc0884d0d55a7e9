import { createRequire } from 'node:module'
import type { Cloud } from '@hongbao/dev-cloud'
import * as v from 'valibot'
import type { Documents } from './documents'
import { TencentError } from './tencent-error'

const requireHere = createRequire(import.meta.url)

const Found = v.object({ data: v.array(v.record(v.string(), v.unknown())) })
const Removed = v.object({ stats: v.object({ removed: v.number() }) })

/** How many documents one query of wx-server-sdk answers at most. */
const PAGE = 1000

type Query = {
  orderBy(field: string, order: 'desc'): Query
  skip(n: number): Query
  limit(n: number): Query
  get(): Promise<unknown>
}

/** The part of wx-server-sdk that is used. Its own types miss what it does with an environment of this machine. */
type Sdk = {
  init(options: { readonly env: string }): void
  database(): {
    collection(name: string): {
      where(filter: object): Query & { remove(): Promise<unknown> }
      add(given: { readonly data: object }): Promise<unknown>
    }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : JSON.stringify(error))

/** The documents of a local cloud, read and written as any trusted process would: through the unmodified wx-server-sdk. */
export const documentsOfCloud = (cloud: Cloud): Documents => {
  Object.assign(process.env, cloud.environment())
  const sdk = requireHere('wx-server-sdk') as Sdk
  sdk.init({ env: cloud.environment().TCB_ENV ?? '' })
  const collection = (name: string) => sdk.database().collection(name)
  return {
    find: async (table, filter, { skip, limit, descending }) => {
      const all: Query = collection(table).where(filter)
      const ordered = descending === undefined ? all : all.orderBy(descending, 'desc')
      const page = ordered.skip(skip).limit(Math.min(limit, PAGE))
      return v.parse(Found, await page.get()).data
    },
    insert: async (table, document) => {
      try {
        await collection(table).add({ data: document })
      } catch (error) {
        throw new TencentError('FailedOperation', messageOf(error))
      }
    },
    remove: async (table, filter) =>
      v.parse(Removed, await collection(table).where(filter).remove()).stats.removed,
  }
}

import { type Clock, type Documents, StoreFault } from '../index'
import { documentsOver, type Operation } from './memory-documents'
import type { Store } from './store'

/** What makes a database of a test as hard to work with as the platform's. */
export type Strain = {
  /** How long each operation takes, on the test's clock. */
  readonly latencyMs?: number
  /** No answer is larger; the platform's own limit is 1 MB. */
  readonly answerBytes?: number
  /** Ids of documents that cannot be read, alone or among others. */
  readonly unreadable?: ReadonlySet<string>
}

export type StrainedDocuments = Documents & {
  /** Every operation so far, as `find buckets`. */
  readonly operations: string[]
}

const MEGABYTE = 2 ** 20

const idsIn = (answer: unknown): string[] => {
  const all = Array.isArray(answer) ? answer : [answer]
  return all.flatMap((one) => (typeof one === 'object' && one !== null ? [String(one._id)] : []))
}

/** Where only `_id` or a few small fields are asked for, a document is readable that is not as a whole. */
const isWhole = (answer: unknown): boolean =>
  [answer].flat().some((one) => typeof one === 'object' && one !== null && Object.keys(one).length > 3)

/** A database in memory that counts operations, takes time and refuses answers that are too large. */
export const strainedDocuments = (store: Store, clock: Clock, strain: Strain = {}): StrainedDocuments => {
  const { latencyMs = 0, answerBytes = MEGABYTE, unreadable } = strain
  const operations: string[] = []
  const send = async <T>(operation: Operation<T>): Promise<T> => {
    operations.push(`${operation.name} ${operation.collection}`)
    if (latencyMs > 0) await clock.sleep(latencyMs)
    const answer = operation.run(store)
    const text = JSON.stringify(answer) ?? ''
    if (Buffer.byteLength(text) > answerBytes)
      throw new StoreFault('query result size exceed limit (1MB)', false)
    const isStuck = unreadable && isWhole(answer) && idsIn(answer).some((id) => unreadable.has(id))
    if (isStuck) throw new StoreFault('the document cannot be read', false)
    return answer
  }
  return { ...documentsOver(send), operations }
}

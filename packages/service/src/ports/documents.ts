import type { Id, StoredCampaign } from '@hongbao/types'
import type { CollectionName, Collections, Level, Secret } from './stored-documents'

type KeyOf<T> = T extends unknown ? string & keyof T : never
/** The fields that were asked for, and `_id`. */
type Part<T, F> = T extends unknown ? Pick<T, Extract<keyof T, F | '_id'>> : never

export type FindOptions<C extends CollectionName, F> = {
  readonly fields?: readonly F[]
  /** At most `FIND_LIMIT`, which is also the default. */
  readonly limit?: number
  readonly descending?: KeyOf<Collections[C]>
  readonly ascending?: KeyOf<Collections[C]>
}

/** What a field must be for a document to match. A text or a number must be equal. */
export type Condition =
  | string
  | number
  | { readonly kind: 'at-least'; readonly value: number }
  /** From `from`, and below `to`: two numbers or two texts. */
  | { readonly kind: 'within'; readonly from: number | string; readonly to: number | string }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'present' }
  | { readonly kind: 'absent' }
  /** A date that the database's own clock has reached. */
  | { readonly kind: 'past' }

export const atLeast = (value: number): Condition => ({ kind: 'at-least', value })
export const within = <T extends number | string>(from: T, to: T): Condition => ({ kind: 'within', from, to })
export const below = (value: number): Condition => within(0, value)
/** Texts that begin with `text`. */
export const beginsWith = (text: string): Condition => within(text, `${text}\uffff`)
export const oneOf = (values: readonly string[]): Condition => ({ kind: 'one-of', values })
export const present: Condition = { kind: 'present' }
export const absent: Condition = { kind: 'absent' }
export const past: Condition = { kind: 'past' }

/** Field paths with dots, as `leases.l1.k`. */
export type Filter = Readonly<Record<string, Condition>>

export type Change = {
  readonly add?: Readonly<Record<string, number>>
  readonly put?: Readonly<Record<string, unknown>>
  /** Fields to remove. */
  readonly erase?: readonly string[]
}

/** The collections with a unique index, and its field. */
export const uniqueFields = { claims: 'unit', serials: 'holder' } as const
export type Guarded = keyof typeof uniqueFields

/** How the `_id` of a probe begins. No tombstone's does: a lease's name has digits, so no lease is called "probe". */
export const PROBE = 'void:probe:'

/**
 * Collections from which documents may be removed: never stock, a claim, a number, a change or a deed
 * (docs/claim-protocol.md).
 */
export type Removable = Exclude<
  CollectionName,
  'campaigns' | 'drafts' | 'changes' | 'deeds' | 'buckets' | 'claims' | 'serials' | 'batches'
>

/** Which unique key refused an insert; `duplicate-some-key` when the database does not say. */
export type InsertOutcome = 'inserted' | 'duplicate-id' | 'duplicate-key' | 'duplicate-some-key'

/** `taken`: a unique index refused the change, because another document has that value. */
export type UniqueUpdate = 'updated' | 'no-match' | 'taken'

/** The most documents that `find` answers: the platform's own maximum for a function. */
export const FIND_LIMIT = 1_000

/** What to read along with a campaign, by name. */
export type Along = {
  readonly secrets: readonly string[]
  /** Also the ctoken and the person key that the campaign itself names. */
  readonly namedSecrets: boolean
  readonly buckets: readonly string[]
}

export type CampaignReading = {
  readonly campaign: StoredCampaign
  readonly secrets: readonly Secret[]
  readonly levels: readonly Level[]
}

/**
 * The database: single-document atomic operations and nothing more. Every method throws a `StoreFault` when it cannot
 * tell the result: a write may have taken effect, may still take effect, or may never do so. None retries.
 */
export type Documents = {
  get<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | undefined>
  /** A campaign and, in the same request, those of the named secrets and buckets that exist. */
  campaignWith(id: Id, along: Along): Promise<CampaignReading | undefined>
  /** Documents that match, with only `fields` (and `_id`) of each when given. */
  find<C extends CollectionName, F extends KeyOf<Collections[C]> = KeyOf<Collections[C]>>(
    collection: C,
    filter: Filter,
    options?: FindOptions<C, F>,
  ): Promise<Part<Collections[C], F>[]>
  insert<C extends CollectionName>(collection: C, document: Collections[C]): Promise<InsertOutcome>
  /** Changes the document with this `_id` if it matches the rest of the filter. Answers whether it did. */
  updateOne(
    collection: CollectionName,
    filter: Filter & { readonly _id: string },
    change: Change,
  ): Promise<boolean>
  /** As `updateOne`, for a change of the field that the collection's unique index guards. */
  updateUnique(
    collection: Guarded,
    filter: Filter & { readonly _id: string },
    change: Change,
  ): Promise<UniqueUpdate>
  /** How many documents match. */
  count(collection: CollectionName, filter: Filter): Promise<number>
  /** Removes every document that matches. Answers how many. */
  remove(collection: Removable, filter: Filter): Promise<number>
  /** Removes the probes of a unique index: documents whose `_id` begins with `PROBE`. */
  removeProbes(collection: Guarded): Promise<void>
}

/** The database did not answer, or its answer does not tell the result. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault'
  constructor(
    message: string,
    /** The platform refused the request because of load, so it had no effect. Asking again after a while is right. */
    readonly overloaded: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

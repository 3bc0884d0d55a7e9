import type { Counters, LeaseEntry, Percentiles } from '@hongbao/domain'
import type {
  Actor,
  AskKind,
  Draft,
  FileId,
  FileName,
  Id,
  LogEntry,
  ReminderState,
  StoredCampaign,
  TemplateId,
  Timestamp,
  WebAddress,
} from '@hongbao/types'
import type { OperatorId } from '@hongbao/types/operate'
import type { Facts } from '../alerts/facts'
import type { RuleName } from '../alerts/rules'
import type { OperatorCollections } from './operator-documents'

/** A share of a drop's stock (docs/claim-protocol.md). */
export type Bucket = {
  readonly _id: string
  readonly campaignId: Id
  /** Units not leased. Raised by reclaim only. */
  readonly left: number
  /** Leases not settled. */
  readonly open: number
  /** Compared with the database's own clock when a lease is taken. */
  readonly opensAt: Date
  readonly leases: Readonly<Record<string, LeaseEntry>>
  /**
   * The revision of the newest change that wrote to it; a change's second step adds one half. Older buckets lack it.
   */
  readonly revision?: number
  /**
   * One higher each time settled leases' entries are removed. A take names the generation that it read. Buckets from
   * before there were generations lack it, and none of their entries is ever removed.
   */
  readonly generation?: number
  /** Nothing can be leased from it any more, and its remaining units are given to nobody. */
  readonly closed?: true
}

/** What is left of a bucket, without its leases. */
export type Level = Pick<Bucket, '_id' | 'left' | 'open' | 'closed' | 'generation'>

/** A person's grant. Its two keys, `_id` and `unit`, outlive everything else in it. */
export type Claim = {
  readonly _id: string
  readonly unit: string
  readonly campaignId: Id
  readonly person: string
  readonly at: Timestamp
}

/** A claim whose person asked to be forgotten. Its two keys stay, so that nothing is given away twice. */
export type StrippedClaim = { readonly _id: string; readonly unit: string }

/** Voids a unit by holding its name under the same unique index as claims. */
export type Tombstone = { readonly _id: string; readonly unit: string; readonly void: true }

/**
 * A serial number that WeChat sold with a cover. It is never removed, so that an import which comes late or twice meets
 * it. `holder` is unique and is in every document.
 */
export type Serial = {
  /** `campaign#` and a hash of the number: the same number is never in a campaign twice. */
  readonly _id: string
  readonly campaignId: Id
  /** Absent once the campaign is archived. */
  readonly number?: string
  readonly batch: Id
  /** `-` and its own `_id` while it is free; the `_id` of the claim that it was given to, for good. */
  readonly holder: string
}

/** Tries the unique index of serial numbers (`PROBE`). */
export type SerialProbe = { readonly _id: string; readonly holder: string; readonly void: true }

/** A file of serial numbers, as it was first imported. */
export type Batch = {
  /** `campaign#batch`. */
  readonly _id: string
  readonly campaignId: Id
  readonly batch: Id
  readonly actor: Actor
  readonly at: Timestamp
}

export type Secret = { readonly _id: string; readonly value: string }

/** Something an operator should know. One document for each rule and subject, which says when it began. */
export type Alert = {
  readonly _id: string
  readonly rule: RuleName
  readonly subject: string
  readonly detail: Facts
  readonly since: Timestamp
  readonly lastSeenAt: Timestamp
  /** Since when one run has held it, to notify the operators. */
  readonly tellingSince?: Timestamp
  readonly toldAt?: Timestamp
  /** Since when it is over. A closed alert has another `_id`, so that the same can be raised again. */
  readonly closedAt?: Timestamp
  /** Whether operators who were notified of it were also notified of its end. */
  readonly recovery?: 'pending' | 'told'
}

/** What the public files hold now, so that no file is written twice. */
export type Published = {
  readonly _id: 'catalog'
  /** Of `current.json`: where it is read, and its id. The other files are beside it. */
  readonly address: WebAddress
  readonly pointer: FileId
  readonly catalog: FileName
  readonly stock: FileName
  readonly search?: FileName
  /** Every file that the pointer leads to. */
  readonly files: readonly FileName[]
  /** Names that these files would have had, but that belong to files under removal. */
  readonly avoided: readonly FileName[]
  readonly at: Timestamp
  /** The pointers were put once more, unchanged, when every run that put older ones was over. */
  readonly putAgain?: boolean
  /** Their texts are remembered, so that a run that reads no campaign puts them once more. */
  readonly isRemembered?: boolean
}

/**
 * A file of the catalog. `new`: it may or may not exist yet. `there`: it surely exists. `going`: it is being removed.
 * `gone`: it was removed, but a late request to remove it may still arrive. Nothing is put under the name of a file
 * that is `going` or `gone`.
 */
export type CatalogFileRecord = {
  readonly _id: FileName
  readonly state: 'new' | 'there' | 'going' | 'gone'
  /** When a run last reserved its name, when it was last named, or when it was removed. */
  readonly at: Timestamp
}

/** One consent to one message about one drop. The openid is there only until the message is sent. */
export type StoredReminder = {
  /** `campaign:drop:person`: each person once. */
  readonly _id: string
  readonly campaignId: Id
  readonly dropId: Id
  readonly person: string
  readonly openid?: string
  readonly templateId: TemplateId
  /** When the drop opens, as known at the last look. */
  readonly opensAt: Timestamp
  /** When to look at it next. */
  readonly lookAt: Timestamp
  /** `sending`: one run has held it since `sendingSince`, and no other run sends it. */
  readonly state: ReminderState | 'sending'
  readonly sendingSince?: Timestamp
}

/** What a person wrote to the operators. `_id`: the number that the person was given. */
export type Question = {
  readonly _id: string
  readonly person: string
  readonly kind: AskKind
  readonly text: string
  readonly campaignId?: Id
  readonly at: Timestamp
  /** The brand of the campaign. Questions of before brands belong to none. */
  readonly brandId?: Id
  /** Lists are ordered by it (`orderOf`). */
  readonly order?: string
  /** 1 until it is answered. */
  readonly open?: 1
  /** An operator answers once. The operator is not shown to the person. */
  readonly answer?: QuestionAnswer
}

export type QuestionAnswer = { readonly text: string; readonly at: Timestamp; readonly operator: OperatorId }

/** A request to be forgotten. Without `doneAt` it is still to be carried out. */
export type ForgetRequest = {
  readonly _id: string
  readonly person: string
  readonly at: Timestamp
  readonly doneAt?: Timestamp
}

/** When a campaign's stock was last reconciled, and the result. `unsure`: stock moved during each look. */
export type Reconciliation = {
  readonly _id: Id
  readonly at: Timestamp
  readonly result: ReconciliationResult
  /** Its books held and no lease was open: nothing has to be looked at again until a lease is. */
  readonly rests?: boolean
}
export type ReconciliationResult = 'holds' | 'broken' | 'unsure'

/** The counters of one instance for its last minutes. That instance alone writes them, whole each time. */
export type InstanceCounters = {
  /** The instance's own random name. */
  readonly _id: string
  readonly function: string
  /** One higher with every write. */
  readonly sequence: number
  readonly at: Timestamp
  readonly minutes: readonly MinuteCounters[]
}
export type MinuteCounters = Counters & { readonly minute: number }

/**
 * The metric of one minute. `functions`: sums of the instances' counters, so "at least". `ledger`: read from claims
 * and buckets, and exact at `at`. Claims are counted from the beginning of the campaign, so that the difference of
 * two metrics is what was granted in between.
 */
export type Metrics = {
  readonly _id: string
  readonly minute: number
  readonly at: Timestamp
  /** When the counters began to be read. An older sum never replaces a newer one. */
  readonly summedAt: Timestamp
  readonly functions: Readonly<Record<string, Counters & Percentiles>>
  readonly ledger: Readonly<Record<Id, LedgerEntry>>
}
export type LedgerEntry = { readonly claims: number; readonly left: number; readonly stock: number }

/**
 * What patrol remembers from one run to the next.
 * - `stirred`: `times` goes up before anything happens that the next runs must look at; `changes`, before a change of a
 *   campaign.
 * - `looked`: how often the world had stirred when a whole run found nothing left to do, and the first moment at which
 *   a schedule brings something new.
 * - `pointers`: the texts of the catalog's pointers as they were put `at` that time, to be put once more.
 * - the name of a part: where it stopped, `after` the document with this `_id`.
 */
export type UpkeepRecord = {
  readonly _id: string
  readonly times?: number
  readonly changes?: number
  readonly nextAt?: Timestamp
  readonly after?: string
  readonly at?: Timestamp
  readonly texts?: { readonly first: string; readonly current: string }
}

export type Collections = OperatorCollections & {
  campaigns: StoredCampaign
  drafts: Draft
  changes: LogEntry
  buckets: Bucket
  claims: Claim | StrippedClaim | Tombstone
  secrets: Secret
  serials: Serial | SerialProbe
  batches: Batch
  alerts: Alert
  published: Published
  files: CatalogFileRecord
  reminders: StoredReminder
  questions: Question
  requests: ForgetRequest
  reconciliations: Reconciliation
  upkeep: UpkeepRecord
  counters: InstanceCounters
  metrics: Metrics
}
export type CollectionName = keyof Collections

import type { Members } from '@hongbao/domain'
import type { FileId, Id, Localized, Timestamp } from '@hongbao/types'
import type { ArtKind, Authorisation, OperatorId, Role } from '@hongbao/types/operate'

/** A brand and its members. Members are changed on condition of the revision, so that the last owner stays one. */
export type StoredBrand = {
  readonly _id: Id
  readonly name: Localized
  readonly mark?: FileId
  readonly authorisation?: Authorisation
  readonly members: Members
  readonly revision: number
}

/** An operator. Their id is a hash of their openid under the app's own key. */
export type StoredOperator = {
  readonly _id: OperatorId
  readonly name: string
  /** An owner of the environment. */
  readonly environment?: true
  /** The brands where the operator may have a role. The brand's own document decides. */
  readonly brands: Readonly<Record<Id, true>>
  readonly at: Timestamp
}

export type Grant = { readonly brandId: Id; readonly role: Role }

/** An invitation, or the one-time token of the first owner. `_id`: the hash of its token. */
export type StoredInvitation = {
  readonly _id: string
  /** Names it to those who may take it back. */
  readonly handle: string
  readonly grants: readonly Grant[]
  /** The brand that invites, where it is one. */
  readonly brandId?: Id
  readonly environment?: true
  readonly name: string
  /** Who invites. Absent: whoever prepared the environment. */
  readonly by?: OperatorId
  readonly expiresAt: Timestamp
  /** Who took it. Nobody else can, and it is used up when `usedAt` is there. */
  readonly operator?: OperatorId
  readonly usedAt?: Timestamp
}

/** A browser that wants to be signed in. `_id`: the hash of the id in its QR code. */
export type StoredSignIn = {
  readonly _id: string
  readonly pollHash: string
  readonly match: number
  /** The three numbers that the phone offers, in this order. */
  readonly numbers: readonly number[]
  readonly state: 'waiting' | 'approved' | 'refused' | 'told'
  readonly operator?: OperatorId
  readonly agent: string
  readonly ip: string
  readonly at: Timestamp
  readonly expiresAt: Timestamp
}

/** A computer that is signed in. `_id`: the hash of its token. */
export type StoredSession = {
  readonly _id: string
  readonly handle: string
  readonly operator: OperatorId
  readonly agent: string
  readonly ip: string
  readonly startedAt: Timestamp
  readonly seenAt: Timestamp
  /** However often it is used. */
  readonly expiresAt: Timestamp
}

/** What operators do beside changes of campaigns. */
export const deedKinds = [
  'brand-created',
  'brand-edited',
  'brand-entered',
  'invited',
  'invitation-taken-back',
  'joined',
  'role-changed',
  'member-removed',
  'owner-restored',
  'claims-exported',
  'log-exported',
  'brand-exported',
  'question-answered',
  'art-added',
  'setting-changed',
  'owner-token-made',
] as const
export type DeedKind = (typeof deedKinds)[number]

/** The brand of deeds that belong to the environment. No brand is called so. */
export const ENVIRONMENT_LOG = '*'

/** One thing that an operator did, beside the changes of campaigns. Deeds are never changed. */
export type Deed = {
  readonly _id: string
  readonly brandId: Id | typeof ENVIRONMENT_LOG
  readonly at: Timestamp
  /** Absent: whoever prepared the environment. */
  readonly operator?: OperatorId
  readonly what: DeedKind
  readonly details: Readonly<Record<string, string | number>>
}

/** A file that is being uploaded. */
export type StoredUpload = {
  readonly _id: string
  readonly brandId: Id
  readonly kind: ArtKind
  readonly bytes: number
  readonly sha256: string
  readonly at: Timestamp
}

/** A part of it. `_id`: `upload:part`. `data`: Base64. */
export type StoredPart = { readonly _id: string; readonly data: string; readonly at: Timestamp }

/** The collections of the operators' side. */
export type OperatorCollections = {
  brands: StoredBrand
  operators: StoredOperator
  invitations: StoredInvitation
  signIns: StoredSignIn
  sessions: StoredSession
  deeds: Deed
  uploads: StoredUpload
  parts: StoredPart
}

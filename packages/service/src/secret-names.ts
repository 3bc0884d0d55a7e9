import type { ChangeId, Id, SecretName } from '@hongbao/types'

/** The name of the key that people are named under where a campaign has no key of its own. */
export const PERSON_KEY = 'person-key'

/** In bytes. */
export const PERSON_KEY_BYTES = 32

/** How the names of a campaign's ctokens begin. A campaign stored before ctokens had names has one that does not. */
export const ctokenPrefix = (campaignId: Id): string => `ctoken:${campaignId}:`

/** A fresh name for a campaign's ctoken, made from the id of the change that sets it. */
export const freshCtokenName = (campaignId: Id, changeId: ChangeId): SecretName =>
  `${ctokenPrefix(campaignId)}${changeId}`

export const personKeyPrefix = (campaignId: Id): string => `${PERSON_KEY}:${campaignId}:`

/** A fresh name for a campaign's own person key, made from the id of the change that publishes it. */
export const freshPersonKeyName = (campaignId: Id, changeId: ChangeId): SecretName =>
  `${personKeyPrefix(campaignId)}${changeId}`

import type { ChangeId, Id, SecretName } from '@hongbao/types'

/** The key that hides people where no campaign's own key does. */
export const PERSON_KEY = 'person-key'

/** In bytes. */
export const PERSON_KEY_BYTES = 32

/** How the names of all ctokens of a campaign begin but the one of before campaigns named theirs. */
export const ctokenPrefix = (campaignId: Id): string => `ctoken:${campaignId}:`

/** A fresh name for a campaign's ctoken, by the change that brings it. */
export const freshCtokenName = (campaignId: Id, changeId: ChangeId): SecretName =>
  `${ctokenPrefix(campaignId)}${changeId}`

export const personKeyPrefix = (campaignId: Id): string => `${PERSON_KEY}:${campaignId}:`

/** A fresh name for a campaign's own person key, by the change that publishes it. */
export const freshPersonKeyName = (campaignId: Id, changeId: ChangeId): SecretName =>
  `${personKeyPrefix(campaignId)}${changeId}`

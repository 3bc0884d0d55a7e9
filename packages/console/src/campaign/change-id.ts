import type { ChangeId } from '@hongbao/types'

/** Drawn once for each change that is wanted, so that a repetition is known as one. */
export const newChangeId = (): ChangeId => crypto.randomUUID().replaceAll('-', '')

/** The id of a new campaign. */
export const newCampaignId = (): string => `c-${crypto.randomUUID().slice(0, 8)}`

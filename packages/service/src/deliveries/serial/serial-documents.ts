import { hash } from 'node:crypto'
import type { Id } from '@hongbao/types'
import { beginsWith, type Condition, type Ports, within } from '../../ports'

const HASH_LENGTH = 32

const prefix = (campaignId: Id): string => `${campaignId}#`

/** The `_id` of a campaign's number. The same number has the same `_id`, so that it is never in a campaign twice. */
export const serialId = (campaignId: Id, number: string): string =>
  `${prefix(campaignId)}${hash('sha256', `${campaignId} ${number}`).slice(0, HASH_LENGTH)}`

/** What a free number has in the place of the claim that holds it. */
export const freeHolder = (_id: string): string => `-${_id}`

/** A place in the order of a campaign's numbers. `hash`: the beginning of one, or `ABOVE_ALL`. */
export const serialPlace = (campaignId: Id, hash: string): string => `${prefix(campaignId)}${hash}`

/** Above every digit and letter of a hash. */
const ABOVE_ALL = '~'

/** Holders of a campaign's free numbers, below one of them or all of them. */
export const freeBelow = (
  campaignId: Id,
  holder = freeHolder(serialPlace(campaignId, ABOVE_ALL)),
): Condition => within(freeHolder(prefix(campaignId)), holder)

/** How many numbers a campaign has, given away or not. Numbers are never removed, so it never has fewer. */
export const countNumbers = (ports: Ports, campaignId: Id): Promise<number> =>
  ports.documents.count('serials', { _id: beginsWith(prefix(campaignId)) })

import type { Id } from '@hongbao/types'
import type { Instance } from './instance'

/** A serial number that was free when it was read. One conditional update decides whether it still is. */
export type FreeNumber = { readonly _id: string; readonly number: string }

/** What one instance knows of a campaign's free numbers. Only the functions of this file change it. */
export type FreeNumbers = {
  readonly numbers: FreeNumber[]
  /** How many to read next. */
  readonly size: number
  /** The lowest holder that was read, below which to read on; undefined when others are at work there. */
  readonly below: string | undefined
}

/** The most numbers that are read at once. */
const MOST = 16

/** Takes a number out of memory, so that no other call of this instance tries it too. */
export const nextFreeNumber = ({ freeNumbers }: Instance, campaignId: Id): FreeNumber | undefined =>
  freeNumbers.get(campaignId)?.numbers.pop()

/**
 * Somebody else has taken a number that this instance read. Others are at work there, so it forgets the rest, and reads
 * half as many elsewhere.
 */
export const leaveNumbers = ({ freeNumbers }: Instance, campaignId: Id): void => {
  const size = Math.max(1, Math.floor((freeNumbers.get(campaignId)?.size ?? 1) / 2))
  freeNumbers.set(campaignId, { numbers: [], size, below: undefined })
}

/** How many free numbers to read. */
export const wantedNumbers = ({ freeNumbers }: Instance, campaignId: Id): number =>
  freeNumbers.get(campaignId)?.size ?? MOST

/** Below which holder to read on. */
export const readOnBelow = ({ freeNumbers }: Instance, campaignId: Id): string | undefined =>
  freeNumbers.get(campaignId)?.below

/** Holds what was read, and reads twice as many next time. `below`: the lowest holder of these numbers. */
export const holdFreeNumbers = (
  instance: Instance,
  campaignId: Id,
  numbers: readonly FreeNumber[],
  below: string | undefined,
): void => {
  const size = Math.min(MOST, wantedNumbers(instance, campaignId) * 2)
  instance.freeNumbers.set(campaignId, { numbers: [...numbers], size, below })
}

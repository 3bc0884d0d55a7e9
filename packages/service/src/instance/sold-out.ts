import type { Campaign, Timestamp } from '@hongbao/types'
import type { Instance, SoldOut } from './instance'

/** About 2 MB of names. Beyond that the set is emptied, and each person costs one read again. */
const PEOPLE = 20_000

/** Names the stock that "sold out" is about: it holds for these drops of this revision, for good. */
const openStock = ({ stockRevision, schedule }: Campaign, now: Timestamp): string =>
  [stockRevision, ...schedule.drops.flatMap(({ id, opensAt }) => (opensAt <= now ? [id] : []))].join(' ')

/** What this instance knows of a sold-out campaign; undefined while there may be stock. */
export const knownSoldOut = (instance: Instance, campaign: Campaign, now: Timestamp): SoldOut | undefined => {
  const known = instance.soldOut.get(campaign._id)
  return known && known.stock === openStock(campaign, now) ? known : undefined
}

export const rememberSoldOut = (instance: Instance, campaign: Campaign, now: Timestamp): SoldOut => {
  const soldOut = { stock: openStock(campaign, now), without: new Set<string>() }
  instance.soldOut.set(campaign._id, soldOut)
  return soldOut
}

/** Remembers that a person has no claim, so that refusing them again costs nothing. */
export const rememberWithout = ({ without }: SoldOut, person: string): void => {
  if (without.size >= PEOPLE) without.clear()
  without.add(person)
}

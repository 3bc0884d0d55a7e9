import type { Campaign, Timestamp } from '@hongbao/types'
import type { Instance, SoldOut } from './instance'
import { remember } from './remember'

/**
 * About 3 MB of names, of all campaigns together. Beyond that the campaign that sold out longest ago is forgotten, and
 * each person who asks for it costs one read again.
 */
const PEOPLE = 20_000
/** How many sold-out campaigns an instance knows. */
const CAMPAIGNS = 100

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
  remember(instance.soldOut, campaign._id, soldOut, CAMPAIGNS)
  return soldOut
}

const peopleIn = ({ soldOut }: Instance): number =>
  [...soldOut.values()].reduce((sum, { without }) => sum + without.size, 0)

/** Forgets the people of one campaign: of the one that sold out longest ago. */
const makeRoom = ({ soldOut }: Instance): void => {
  for (const { without } of soldOut.values()) {
    if (without.size === 0) continue
    without.clear()
    return
  }
}

/** Remembers that a person has no claim, so that refusing them again costs nothing. */
export const rememberWithout = (instance: Instance, { without }: SoldOut, person: string): void => {
  if (peopleIn(instance) >= PEOPLE) makeRoom(instance)
  without.add(person)
}

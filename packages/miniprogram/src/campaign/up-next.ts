import type { CampaignCard, Id, Timestamp } from '@hongbao/types'

/** A release of covers in the future. `nth`: which of its campaign's drops it is, from 1. */
export type Release = {
  readonly card: CampaignCard
  readonly at: Timestamp
  readonly dropId: Id
  readonly nth: number
}

const nextRelease = (card: CampaignCard, now: Timestamp): Release[] => {
  const { drops, endsAt } = card.schedule
  const inOrder = [...drops].sort((one, other) => one.opensAt - other.opensAt)
  const index = inOrder.findIndex(({ opensAt }) => opensAt > now && opensAt < endsAt)
  const drop = inOrder[index]
  return drop ? [{ card, at: drop.opensAt, dropId: drop.id, nth: index + 1 }] : []
}

/** The next release of each campaign that has one, soonest first, without campaigns whose cover the person has. */
export const upNext = (
  cards: readonly CampaignCard[],
  mine: Readonly<Record<Id, true>>,
  now: Timestamp,
  most: number,
): readonly Release[] =>
  cards
    .filter(({ id, schedule }) => !schedule.paused && !mine[id])
    .flatMap((card) => nextRelease(card, now))
    .sort((one, other) => one.at - other.at)
    .slice(0, most)

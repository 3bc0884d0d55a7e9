import type { CampaignCard, Timestamp } from '@hongbao/types'

/** A release of covers in the future. */
export type Release = { readonly card: CampaignCard; readonly at: Timestamp }

/** The next release of each campaign that has one, soonest first. */
export const upNext = (cards: readonly CampaignCard[], now: Timestamp, most: number): readonly Release[] =>
  cards
    .filter(({ schedule }) => !schedule.paused)
    .flatMap((card) => {
      const { drops, endsAt } = card.schedule
      const later = drops.map(({ opensAt }) => opensAt).filter((at) => at > now && at < endsAt)
      return later.length > 0 ? [{ card, at: Math.min(...later) }] : []
    })
    .sort((one, other) => one.at - other.at)
    .slice(0, most)

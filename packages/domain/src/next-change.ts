import { type Campaign, DAY, type Timestamp } from '@hongbao/types'

/** For so many days before its cover expires, operators are told of a campaign. */
export const EXPIRES_WITHIN_DAYS = 14
/** For how long after its end a campaign is listed. */
export const LISTED_AFTER_END_MS = 7 * DAY

type Dated = Pick<Campaign, 'schedule' | 'usableUntil'>

/** Every moment at which a campaign changes by its dates alone, with nobody doing anything. */
const momentsOf = ({ schedule, usableUntil }: Dated, now: Timestamp): Timestamp[] => {
  const { drops, endsAt } = schedule
  const expiring = usableUntil - EXPIRES_WITHIN_DAYS * DAY
  return [
    ...drops.map(({ opensAt }) => opensAt),
    endsAt,
    endsAt + DAY,
    endsAt + LISTED_AFTER_END_MS,
    // How many days are left is told again each day.
    ...(now < endsAt ? [expiring > now ? expiring : now + DAY] : []),
  ]
}

/** The first moment after `now` at which the dates of one of these campaigns change something. */
export const nextChangeAt = (campaigns: readonly Dated[], now: Timestamp): Timestamp => {
  let next = now + DAY
  for (const campaign of campaigns)
    for (const moment of momentsOf(campaign, now)) if (moment > now && moment < next) next = moment
  return next
}

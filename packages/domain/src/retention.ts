import { type Campaign, DAY, type Timestamp } from '@hongbao/types'

/**
 * For how many days things are kept at most. A claim is kept while its campaign is not archived, because the claim
 * protocol stands on it; what names a person goes when that person asks.
 */
export const RETENTION_DAYS = {
  /** After the drop has opened. */
  reminders: 30,
  questions: 180,
  /** Requests to be forgotten, once carried out. */
  requests: 30,
  /** Per-minute figures. */
  metrics: 60,
  /** What instances counted, once it is in the figures. */
  counters: 1,
  /** Files of the catalog that nothing names any more: a phone may go on with what it read. */
  files: 7,
  /** Alerts that have recovered. */
  alerts: 60,
} as const

/** What is older than this is no longer kept. */
export const keptSince = (kind: keyof typeof RETENTION_DAYS, now: number): number =>
  now - RETENTION_DAYS[kind] * DAY

/** The privacy paper promises people that a campaign is archived at most so many days after its end. */
export const ARCHIVED_WITHIN_DAYS = 90
/** Archiving begins by itself so much earlier, since it takes patrol some runs. */
const DAYS_TO_CARRY_OUT = 5

export const isDueForArchiving = ({ state, schedule }: Campaign, now: Timestamp): boolean =>
  state === 'live' && now >= schedule.endsAt + (ARCHIVED_WITHIN_DAYS - DAYS_TO_CARRY_OUT) * DAY

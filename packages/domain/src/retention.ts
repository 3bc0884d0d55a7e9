import { type Campaign, DAY, type Timestamp } from '@hongbao/types'

/**
 * For how many days documents and files are kept at most. A claim is kept until its campaign is archived, because the
 * claim protocol rests on it; what names a person in it is removed when that person asks.
 */
export const RETENTION_DAYS = {
  /** After the drop has opened. */
  reminders: 30,
  questions: 180,
  /** Requests to be forgotten, once carried out. */
  requests: 30,
  metrics: 60,
  /** The metrics hold their sums by then. */
  counters: 1,
  /** Files of the catalog that nothing names any more. A phone may still use a catalog that it read before. */
  files: 7,
  /** Alerts that are over. */
  alerts: 60,
  /** When a campaign was last reconciled. Each look writes it again. */
  reconciliations: 60,
  /** Sign-ins, sessions and invitations that are over, and uploads that nobody finished. */
  operating: 1,
} as const

/** Documents older than this are removed. */
export const keptSince = (kind: keyof typeof RETENTION_DAYS, now: number): number =>
  now - RETENTION_DAYS[kind] * DAY

/** The privacy paper promises that a campaign is archived at most this many days after its end. */
export const ARCHIVED_WITHIN_DAYS = 90
/** Archiving begins this many days before that, because it takes patrol several runs. */
const DAYS_TO_CARRY_OUT = 5

const BEGUN_AFTER_MS = (ARCHIVED_WITHIN_DAYS - DAYS_TO_CARRY_OUT) * DAY

/** Live campaigns that ended before this moment are due for archiving. */
export const archivingDueBefore = (now: Timestamp): Timestamp => now - BEGUN_AFTER_MS + 1

export const isDueForArchiving = ({ state, schedule }: Campaign, now: Timestamp): boolean =>
  state === 'live' && now >= schedule.endsAt + BEGUN_AFTER_MS

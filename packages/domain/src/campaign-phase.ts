import type { Schedule, Timestamp } from '@hongbao/types'

export type Phase =
  /** Nothing has opened yet; the first drop does at `opensAt`. */
  | { readonly kind: 'scheduled'; readonly opensAt: Timestamp }
  /** At least one drop is open; the next one, if any, at `nextDropAt`. */
  | { readonly kind: 'open'; readonly nextDropAt?: Timestamp }
  | { readonly kind: 'paused' }
  | { readonly kind: 'ended' }

/** When the first drop opens that has not yet; infinite when all have. */
const nextOpening = ({ drops }: Schedule, now: Timestamp): Timestamp =>
  drops.reduce(
    (next, { opensAt }) => (opensAt > now ? Math.min(next, opensAt) : next),
    Number.POSITIVE_INFINITY,
  )

/**
 * Where a campaign stands, from its schedule and the server's time alone: nothing has to run for it to open.
 * Ended outlasts paused, and paused outlasts every drop.
 */
export const campaignPhase = (schedule: Schedule, now: Timestamp): Phase => {
  if (now >= schedule.endsAt) return { kind: 'ended' }
  if (schedule.paused) return { kind: 'paused' }
  const next = nextOpening(schedule, now)
  if (schedule.drops.every(({ opensAt }) => opensAt > now)) return { kind: 'scheduled', opensAt: next }
  return next === Number.POSITIVE_INFINITY ? { kind: 'open' } : { kind: 'open', nextDropAt: next }
}

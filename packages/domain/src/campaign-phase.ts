import type { Schedule, Timestamp } from '@hongbao/types'

export type Phase =
  /** No drop has opened. The first opens at `opensAt`. */
  | { readonly kind: 'scheduled'; readonly opensAt: Timestamp }
  /** A drop has opened. The next one, if any, opens at `nextDropAt`. */
  | { readonly kind: 'open'; readonly nextDropAt?: Timestamp }
  | { readonly kind: 'paused' }
  | { readonly kind: 'ended' }

/** When the next drop opens; infinite when all have opened. */
const nextOpening = ({ drops }: Schedule, now: Timestamp): Timestamp =>
  drops.reduce(
    (next, { opensAt }) => (opensAt > now ? Math.min(next, opensAt) : next),
    Number.POSITIVE_INFINITY,
  )

/**
 * Where a campaign stands, from its schedule and the server's time alone: nothing has to run for it to open. An ended
 * campaign is "ended" also while it is paused, and a paused one is "paused" whichever drops have opened.
 */
export const campaignPhase = (schedule: Schedule, now: Timestamp): Phase => {
  if (now >= schedule.endsAt) return { kind: 'ended' }
  if (schedule.paused) return { kind: 'paused' }
  const next = nextOpening(schedule, now)
  if (schedule.drops.every(({ opensAt }) => opensAt > now)) return { kind: 'scheduled', opensAt: next }
  return next === Number.POSITIVE_INFINITY ? { kind: 'open' } : { kind: 'open', nextDropAt: next }
}

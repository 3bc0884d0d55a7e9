import type { Schedule, Timestamp } from '@hongbao/types'

export type Phase =
  /** Nothing has opened yet; the first drop does at `opensAt`. */
  | { readonly name: 'scheduled'; readonly opensAt: Timestamp }
  /** At least one drop is open; the next one, if any, at `nextDropAt`. */
  | { readonly name: 'open'; readonly nextDropAt?: Timestamp }
  | { readonly name: 'paused' }
  | { readonly name: 'ended' }

/**
 * Where a campaign stands, from its schedule and the server's time alone: nothing has to run for it to open.
 * Ended outlasts paused, and paused outlasts every drop.
 */
export const campaignPhase = (schedule: Schedule, now: Timestamp): Phase => {
  if (now >= schedule.endsAt) return { name: 'ended' }
  if (schedule.paused) return { name: 'paused' }
  const opensAt = Math.min(...schedule.drops.map((drop) => drop.opensAt))
  if (now < opensAt) return { name: 'scheduled', opensAt }
  const later = schedule.drops.map((drop) => drop.opensAt).filter((at) => at > now)
  return later.length > 0 ? { name: 'open', nextDropAt: Math.min(...later) } : { name: 'open' }
}

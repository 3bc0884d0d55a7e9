import type { Clock } from '../clock'

/** A message that was sent, kept so that a developer or a test can see it. */
export type SentMessage = {
  readonly at: string
  readonly channel: 'subscribe' | 'robot' | 'media-check' | 'customer-service'
  /** An openid, or a robot's name. */
  readonly to: string
  readonly content: unknown
}

export type Outbox = {
  keep(message: Omit<SentMessage, 'at'>): void
  /** The newest first. */
  list(): readonly SentMessage[]
}

/** Older messages are dropped. */
const MAX_KEPT = 500

export const createOutbox = (clock: Clock): Outbox => {
  const kept: SentMessage[] = []
  return {
    keep: (message) => {
      kept.unshift({ at: clock.now().toISOString(), ...message })
      kept.length = Math.min(kept.length, MAX_KEPT)
    },
    list: () => kept,
  }
}

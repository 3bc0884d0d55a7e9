import { type CodePlace, codeDigits, placeOf } from '@hongbao/domain'
import type { Campaign, ClaimRefusal, Drop, Refusal } from '@hongbao/types'
import { codeRound } from '../codes/code-key'
import { codeUnit } from '../codes/code-unit'
import { rememberGuess, STALE_AFTER_MS, waitForGuess } from '../instance'
import type { Entered, Entering } from './entering'

const refusedWith = (refusal: Refusal<ClaimRefusal>, mayHaveClaim = false): Entered => ({
  kind: 'refused',
  refusal,
  mayHaveClaim,
})

/**
 * The code was made under the campaign's key, for a drop that was added after this instance read the campaign. It reads
 * the campaign again within this time.
 */
const OF_A_NEW_DROP = { code: 'RETRY_LATER', retryAfterMs: STALE_AFTER_MS } as const

/** The drop that a place is in; undefined when the campaign has no such unit. */
const dropAt = ({ schedule }: Campaign, { drop: at, n }: CodePlace): Drop | undefined => {
  const drop = schedule.drops[at]
  return drop && n < drop.stock ? drop : undefined
}

const isRevoked = ({ entry }: Campaign, dropId: string, n: number): boolean =>
  entry.kind === 'code' &&
  entry.revoked.some((range) => range.dropId === dropId && range.from <= n && n < range.to)

/**
 * Whoever has a code. The code is the unit, so no stock is leased for it, and whether somebody else has used it is
 * decided by the claim's insert. A wrong code costs no operation. Guesses are limited by what the instance remembers:
 * with codes of 55 bits that is enough (docs/codes.md).
 */
export const code: Entering = {
  enter: async ({ ports, instance }, campaign, { name }, request) => {
    if (request.code === undefined) return refusedWith({ code: 'CODE_WRONG' }, true)
    const person = `${campaign._id}:${name}`
    const now = ports.clock.now()
    const wait = waitForGuess(instance, person, now)
    if (wait > 0) return refusedWith({ code: 'TOO_MANY', at: now + wait })
    const digits = codeDigits(request.code)
    if (!digits) return refusedWith({ code: 'CODE_WRONG' })
    const round = await codeRound(ports, instance, campaign)
    const place = round && placeOf(round, digits)
    if (place && place.drop >= campaign.schedule.drops.length) return refusedWith(OF_A_NEW_DROP)
    const drop = place && dropAt(campaign, place)
    if (!place || !drop) {
      rememberGuess(instance, person, now)
      return refusedWith({ code: 'CODE_WRONG' })
    }
    if (isRevoked(campaign, drop.id, place.n)) return refusedWith({ code: 'CODE_REVOKED' }, true)
    if (drop.opensAt > now) return refusedWith({ code: 'NOT_OPEN', at: drop.opensAt }, true)
    return { kind: 'admitted', unit: codeUnit(campaign._id, drop.id, place.n) }
  },
}

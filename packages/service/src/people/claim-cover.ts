import { campaignPhase, eligibilityOf, type Phase } from '@hongbao/domain'
import {
  answered,
  type Campaign,
  type Claimed,
  type ClaimRefusal,
  type ClaimRequest,
  type Outcome,
  refused,
  type Timestamp,
} from '@hongbao/types'
import type { Call, Caller } from '../call'
import { readCampaign } from '../campaigns/read-campaign'
import type { Instance, SoldOut } from '../instance'
import { PERSON_KEY, personOf } from '../person'
import { type ClaimPorts, type Ports, StoreFault } from '../ports'
import { ctokenName } from '../secrets'
import { grantCover } from '../stock/grant-cover'
import { findClaim } from '../stock/insert-claim'
import { knownSoldOut, rememberSoldOut, rememberWithout } from '../stock/sold-out'
import { issueLink } from './issue-link'

type ClaimOutcome = Outcome<Claimed, ClaimRefusal>
type Refused = Extract<ClaimOutcome, { ok: false }>
type Decision = 'claimed' | 'already' | Refused
/** `person` is how `openid` is stored. */
type Claimant = { readonly openid: string; readonly caller: Caller; readonly person: string }

const RETRY_FROM_MS = 1_000
const RETRY_SPREAD_MS = 7_000

/** Spread over seconds, so that a crowd does not come back in step. */
const retryLater = (ports: Ports): Refused =>
  refused('RETRY_LATER', {
    retryAfterMs: RETRY_FROM_MS + Math.floor(ports.chance.fraction() * RETRY_SPREAD_MS),
  })

const soldOut = (phase: Phase): Refused =>
  phase.name === 'open' && phase.nextDropAt !== undefined
    ? refused('NEXT_DROP', { at: phase.nextDropAt })
    : refused('SOLD_OUT')

/** A refusal is told only to somebody who surely has no claim (docs/claim-protocol.md, rule 6b). */
const unlessClaimed = async (
  ports: Ports,
  campaign: Campaign,
  person: string,
  refusal: Refused,
): Promise<Decision> => ((await findClaim(ports, campaign, person)) ? 'already' : refusal)

/** For a sold-out campaign: one read for each person, and none once this instance knows. */
const refuseSoldOut = async (
  ports: Ports,
  known: SoldOut,
  campaign: Campaign,
  person: string,
  phase: Phase,
): Promise<Decision> => {
  if (known.without.has(person)) return soldOut(phase)
  const decision = await unlessClaimed(ports, campaign, person, soldOut(phase))
  if (decision !== 'already') rememberWithout(known, person)
  return decision
}

/**
 * For a campaign with a risk policy: WeChat is asked about whoever has no claim yet, before a unit is taken.
 * Undefined when nothing stands against a grant.
 */
const screen = async (
  ports: ClaimPorts,
  campaign: Campaign,
  { openid, caller, person }: Claimant,
): Promise<Decision | undefined> => {
  if (!campaign.risk) return undefined
  if (await findClaim(ports, campaign, person)) return 'already'
  switch (eligibilityOf(campaign.risk, await ports.risk.rank({ openid, ...caller }))) {
    case 'eligible':
      return undefined
    case 'not-eligible':
      return refused('NOT_ELIGIBLE')
    case 'not-known':
      return retryLater(ports)
  }
}

const claimOpen = async (
  ports: ClaimPorts,
  instance: Instance,
  campaign: Campaign,
  claimant: Claimant,
  phase: Phase,
  now: Timestamp,
): Promise<Decision> => {
  const { person } = claimant
  const known = knownSoldOut(instance, campaign, now)
  if (known) return refuseSoldOut(ports, known, campaign, person, phase)
  const screened = await screen(ports, campaign, claimant)
  if (screened) return screened
  const result = await grantCover(ports, instance, campaign, person)
  if (result === 'claimed' || result === 'already') return result
  if (result === 'retry') return retryLater(ports)
  return refuseSoldOut(ports, rememberSoldOut(instance, campaign, now), campaign, person, phase)
}

const decide = (
  ports: ClaimPorts,
  instance: Instance,
  campaign: Campaign,
  claimant: Claimant,
): Promise<Decision> => {
  const { person } = claimant
  const now = ports.clock.now()
  const phase = campaignPhase(campaign.schedule, now)
  switch (phase.name) {
    case 'scheduled':
      return unlessClaimed(ports, campaign, person, refused('NOT_OPEN', { at: phase.opensAt }))
    case 'paused':
      return unlessClaimed(ports, campaign, person, refused('PAUSED'))
    case 'ended':
      return unlessClaimed(ports, campaign, person, refused('ENDED'))
    case 'open':
      return claimOpen(ports, instance, campaign, claimant, phase, now)
  }
}

/**
 * One cover of a campaign for the caller. Whoever asks again gets the same grant and a fresh link,
 * also after the campaign was paused, has ended or is sold out. The link is asked for after the grant is durable and
 * never undoes it.
 */
export const claimCover = async (
  call: Call<ClaimPorts>,
  { campaignId }: ClaimRequest,
): Promise<ClaimOutcome> => {
  const { ports, instance, openid, caller } = call
  try {
    const campaign = await readCampaign(ports, instance, campaignId, [PERSON_KEY, ctokenName(campaignId)])
    if (!campaign) return refused('NO_CAMPAIGN')
    const person = await personOf(call)
    const decision = await decide(ports, instance, campaign, { openid, caller, person })
    if (typeof decision === 'object') return decision
    const link = await issueLink(call, campaign)
    return answered({ campaignId: campaign._id, link, already: decision === 'already' })
  } catch (error) {
    if (error instanceof StoreFault && error.overloaded) return retryLater(ports)
    throw error
  }
}

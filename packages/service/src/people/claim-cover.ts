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
import { allotmentOf } from '../allotments'
import type { Call } from '../call'
import { type Claimant, claimantOf } from '../campaigns/claimant'
import { readCampaign } from '../campaigns/read-campaign'
import { REFUSED_MARK } from '../counters'
import { deliveryOf } from '../deliveries'
import { entryOf } from '../entries'
import { knownSoldOut, rememberSoldOut, rememberWithout, type SoldOut } from '../instance'
import { type ClaimPorts, type Ports, StoreFault } from '../ports'
import { findClaim } from '../stock/insert-claim'

type ClaimOutcome = Outcome<Claimed, ClaimRefusal>
type Refused = Extract<ClaimOutcome, { ok: false }>
type Decision = 'claimed' | 'already' | Refused

const RETRY_FROM_MS = 1_000
const RETRY_SPREAD_MS = 7_000

/** Spread over seconds, so that a crowd does not come back all at once. */
const retryLater = (ports: Ports): Refused =>
  refused('RETRY_LATER', {
    retryAfterMs: RETRY_FROM_MS + Math.floor(ports.chance.fraction() * RETRY_SPREAD_MS),
  })

const soldOut = (phase: Phase): Refused =>
  phase.kind === 'open' && phase.nextDropAt !== undefined
    ? refused('NEXT_DROP', { at: phase.nextDropAt })
    : refused('SOLD_OUT')

/** Refuses a person only if they surely have no claim (docs/claim-protocol.md, rule 6). */
const unlessClaimed = async (
  ports: Ports,
  campaign: Campaign,
  claimant: Claimant,
  refusal: Refused,
): Promise<Decision> => ((await findClaim(ports, campaign, claimant)) ? 'already' : refusal)

/**
 * Answers a claim of a sold-out campaign: one read for each person, and none once this instance knows that they have
 * no claim.
 */
const refuseSoldOut = async (
  { ports, instance }: Call,
  known: SoldOut,
  campaign: Campaign,
  claimant: Claimant,
  phase: Phase,
): Promise<Decision> => {
  if (known.without.has(claimant.name)) return soldOut(phase)
  const decision = await unlessClaimed(ports, campaign, claimant, soldOut(phase))
  if (decision !== 'already') rememberWithout(instance, known, claimant.name)
  return decision
}

/**
 * Applies a campaign's risk policy, before a unit is taken. WeChat is asked only about people who have no claim yet.
 * Undefined when the person may have a unit.
 */
const screen = async (
  { ports, openid, caller }: Call<ClaimPorts>,
  campaign: Campaign,
  claimant: Claimant,
): Promise<Decision | undefined> => {
  if (!campaign.risk) return undefined
  if (await findClaim(ports, campaign, claimant)) return 'already'
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
  call: Call<ClaimPorts>,
  campaign: Campaign,
  claimant: Claimant,
  request: ClaimRequest,
  phase: Phase,
  now: Timestamp,
): Promise<Decision> => {
  const { ports, instance } = call
  const known = knownSoldOut(instance, campaign, now)
  if (known) return refuseSoldOut(call, known, campaign, claimant, phase)
  const entered = await entryOf(campaign).enter(call, campaign, claimant, request)
  if (entered.kind === 'refused') {
    const refusal = { ok: false as const, refusal: entered.refusal }
    return entered.mayHaveClaim ? unlessClaimed(ports, campaign, claimant, refusal) : refusal
  }
  const screened = await screen(call, campaign, claimant)
  if (screened) return screened
  const result = await allotmentOf(campaign).allot(call, campaign, claimant, entered.unit)
  if (result === 'claimed' || result === 'already') return result
  if (result === 'unit-used') return refused('CODE_USED')
  if (result === 'unit-void') return refused('CODE_REVOKED')
  if (result === 'retry') return retryLater(ports)
  return refuseSoldOut(call, rememberSoldOut(instance, campaign, now), campaign, claimant, phase)
}

const decide = (
  call: Call<ClaimPorts>,
  campaign: Campaign,
  claimant: Claimant,
  request: ClaimRequest,
): Promise<Decision> => {
  const { ports } = call
  const now = ports.clock.now()
  const phase = campaignPhase(campaign.schedule, now)
  switch (phase.kind) {
    case 'scheduled':
      return unlessClaimed(ports, campaign, claimant, refused('NOT_OPEN', { at: phase.opensAt }))
    case 'paused':
      return unlessClaimed(ports, campaign, claimant, refused('PAUSED'))
    case 'ended':
      return unlessClaimed(ports, campaign, claimant, refused('ENDED'))
    case 'open':
      return claimOpen(call, campaign, claimant, request, phase, now)
  }
}

/** What is counted of a refused claim: its campaign, if there is one. Anybody can make up ids of campaigns. */
export const claimRefusalMarks = ({ campaignId }: ClaimRequest, code: ClaimRefusal): readonly string[] =>
  code === 'NO_CAMPAIGN' ? [] : [`${REFUSED_MARK} ${code} ${campaignId}`]

/**
 * Gives the caller one cover of a campaign; with `existing`, only one that the caller has already. A caller who asks
 * again gets the same grant, also while the campaign is paused, sold out or has ended. What the grant hands over, a link
 * or a number, is fetched after the grant is durable, and a failure there does not undo the grant.
 */
export const claimCover = async (call: Call<ClaimPorts>, request: ClaimRequest): Promise<ClaimOutcome> => {
  const { ports, instance } = call
  try {
    const campaign = await readCampaign(ports, instance, request.campaignId)
    if (!campaign) return refused('NO_CAMPAIGN')
    if (campaign.state === 'archived') return refused('ENDED')
    const claimant = await claimantOf(call, campaign)
    if (!claimant) return refused('ENDED')
    const decision = request.existing
      ? await unlessClaimed(ports, campaign, claimant, refused('NOT_CLAIMED'))
      : await decide(call, campaign, claimant, request)
    if (typeof decision === 'object') return decision
    const already = decision === 'already'
    const link = await deliveryOf(campaign).handOver(call, campaign, { claimant, already })
    return answered({ campaignId: campaign._id, link, already })
  } catch (error) {
    if (error instanceof StoreFault && error.overloaded) return retryLater(ports)
    throw error
  }
}

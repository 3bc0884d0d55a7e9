import { campaignPhase, type Phase } from '@hongbao/domain'
import {
  answered,
  type Campaign,
  type Claimed,
  type ClaimRefusal,
  type ClaimRequest,
  type Outcome,
  refused,
} from '@hongbao/types'
import { readCampaign } from '../campaigns'
import type { Instance } from '../instance'
import { personOf } from '../person'
import { type Ports, StoreFault } from '../ports'
import { claimId } from '../stock/insert-claim'
import { grantCover } from './grant-cover'
import { issueLink } from './issue-link'

type ClaimOutcome = Outcome<Claimed, ClaimRefusal>
type Refused = Extract<ClaimOutcome, { ok: false }>
type Decision = 'claimed' | 'already' | Refused

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
): Promise<Decision> =>
  (await ports.documents.get('claims', claimId(campaign._id, person))) ? 'already' : refusal

const claimOpen = async (
  ports: Ports,
  instance: Instance,
  campaign: Campaign,
  person: string,
  phase: Phase,
): Promise<Decision> => {
  const { _id, stockRevision } = campaign
  const known = instance.soldOut.get(_id) === stockRevision
  const result = known ? 'sold-out' : await grantCover(ports, instance, campaign, person)
  if (result === 'claimed' || result === 'already') return result
  if (result === 'retry') return retryLater(ports)
  const refusal = soldOut(phase)
  if (refusal.refusal.code === 'SOLD_OUT') instance.soldOut.set(_id, stockRevision)
  return unlessClaimed(ports, campaign, person, refusal)
}

const decide = (ports: Ports, instance: Instance, campaign: Campaign, person: string): Promise<Decision> => {
  const phase = campaignPhase(campaign.schedule, ports.clock.now())
  switch (phase.name) {
    case 'scheduled':
      return unlessClaimed(ports, campaign, person, refused('NOT_OPEN', { at: phase.opensAt }))
    case 'paused':
      return unlessClaimed(ports, campaign, person, refused('PAUSED'))
    case 'ended':
      return unlessClaimed(ports, campaign, person, refused('ENDED'))
    case 'open':
      return claimOpen(ports, instance, campaign, person, phase)
  }
}

/**
 * One cover of a campaign for the person behind `openid`. Whoever asks again gets the same grant and a fresh link,
 * also after the campaign was paused, has ended or is sold out. The link is asked for after the grant is durable and
 * never undoes it.
 */
export const claimCover = async (
  ports: Ports,
  instance: Instance,
  request: ClaimRequest,
  openid: string,
): Promise<ClaimOutcome> => {
  try {
    const campaign = await readCampaign(ports, instance, request.campaignId)
    if (!campaign) return refused('NO_CAMPAIGN')
    const person = await personOf(ports, instance, openid)
    const decision = await decide(ports, instance, campaign, person)
    if (typeof decision === 'object') return decision
    const link = await issueLink(ports, instance, campaign, openid)
    return answered({ campaignId: campaign._id, link, already: decision === 'already' })
  } catch (error) {
    if (error instanceof StoreFault && error.overloaded) return retryLater(ports)
    throw error
  }
}

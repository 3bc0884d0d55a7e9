import { campaignFrom, claimantOf, type Instance, newInstance, type Ports } from '@hongbao/service'
import { memoryDocuments, type Store } from '@hongbao/service/testing'
import type { Campaign, Id } from '@hongbao/types'
import type { CodesCheck } from '../check/codes'
import type { NumbersCheck } from '../check/numbers'
import type { Told } from '../check/told'
import { Violation } from '../check/violation'
import type { Served } from './platform'
import { type Tally, tallyCall } from './tally'
import type { Trace } from './trace'

type World = {
  readonly store: () => Store
  readonly told: Told
  readonly numbers: NumbersCheck
  readonly codes: CodesCheck
  readonly tally: Tally
  readonly trace: Trace
  readonly fail: (error: unknown) => void
}

/** Refusals that a person's code is the reason of. */
const CODE_REFUSALS: readonly string[] = ['CODE_WRONG', 'CODE_USED']
const CHECKED: readonly string[] = ['SOLD_OUT', ...CODE_REFUSALS]

export type Listener = {
  readonly served: (served: Served) => void
  /** A person who was answered with a grant of this campaign. */
  readonly grantee: (campaignId: Id) => string | undefined
}

/** Holds the system to what each call was answered. */
export const listen = ({ store, told, numbers, codes, tally, trace, fail }: World): Listener => {
  const ports = () => ({ documents: memoryDocuments(store()) }) as unknown as Ports
  const claimIds = new Map<string, string>()
  const grantees = new Map<Id, string>()
  const reader: Instance = newInstance()

  /** Computed while the campaign has its key, and remembered, because archiving erases the key. */
  const claimIdOf = async (openid: string, campaign: Campaign): Promise<string | undefined> => {
    const key = `${campaign._id} ${openid}`
    const known = claimIds.get(key)
    if (known !== undefined) return known
    const claimant = await claimantOf({ ports: ports(), instance: reader, openid }, campaign)
    if (!claimant) return undefined
    claimIds.set(key, `${campaign._id}:${claimant.name}`)
    return claimIds.get(key)
  }
  const check = ({ openid, campaign, outcome, held }: Served, claimId: string | undefined): void => {
    if (claimId === undefined || outcome === 'fault') return
    if (outcome.ok) {
      told.granted(claimId)
      numbers.handed(claimId, outcome.data.link)
      grantees.set(outcome.data.campaignId, openid)
    } else if (CODE_REFUSALS.includes(outcome.refusal.code)) {
      codes.refused(outcome.refusal.code, held?.unit, claimId)
    } else if (campaign) told.soldOut(claimId, campaign)
  }
  const storedCampaign = (campaignId: Id): Campaign | undefined => {
    const stored = store().all('campaigns').get(campaignId)
    return stored && campaignFrom(stored as never)
  }
  return {
    grantee: (campaignId) => grantees.get(campaignId),
    served: (served) => {
      const { openid, outcome, campaignId } = served
      tallyCall(tally, served)
      trace({ name: openid }, () => `is answered ${JSON.stringify(outcome)} for ${campaignId}`)
      if (outcome === 'fault' || (!outcome.ok && !CHECKED.includes(outcome.refusal.code))) return
      const campaign = storedCampaign(campaignId)
      if (!campaign)
        return fail(new Violation('no-surprise', `${openid} is answered for a campaign that does not exist`))
      claimIdOf(openid, campaign)
        .then((claimId) => check(served, claimId))
        .catch(fail)
    },
  }
}

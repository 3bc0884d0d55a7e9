import { availabilityOf, stockOf } from '@hongbao/domain'
import type { Availability } from '@hongbao/types'
import type { CampaignHead } from '../../campaigns/all-campaigns'
import type { LedgerEntry, Ports, ReconciliationResult } from '../../ports'
import { countClaims } from '../../stock/count-claims'

/** Every code that was issued and is no claim counts as left, also a revoked one. */
const ledgerOf = async (ports: Ports, { _id, schedule }: CampaignHead): Promise<LedgerEntry> => {
  const [claims, stock] = [await countClaims(ports, _id), stockOf(schedule)]
  return { claims, left: stock - claims, stock }
}

export const ledgersOf = (ports: Ports, campaigns: readonly CampaignHead[]): Promise<LedgerEntry[]> =>
  Promise.all(campaigns.map((campaign) => ledgerOf(ports, campaign)))

/** A code is never gone for who holds it, so that the last step is "low". */
export const availabilitiesOf = (ports: Ports, campaigns: readonly CampaignHead[]): Promise<Availability[]> =>
  Promise.all(
    campaigns.map(async (campaign) => {
      const { left, stock } = await ledgerOf(ports, campaign)
      const step = availabilityOf([{ left, open: 0 }], stock)
      return step === 'gone' && left > 0 ? 'low' : step
    }),
  )

/** Checks: claims ≤ codes issued. */
export const lookAtCodes = async (ports: Ports, campaign: CampaignHead): Promise<ReconciliationResult> =>
  (await ledgerOf(ports, campaign)).left < 0 ? 'broken' : 'holds'

import { campaignStanding, includesRole, roleIn, stockOf } from '@hongbao/domain'
import {
  answered,
  type Campaign,
  DAY,
  type DutyCampaign,
  type DutyCampaigns,
  type DutyRefusal,
  type Outcome,
  refused,
} from '@hongbao/types'
import { ledgersOf } from '../../allotments'
import type { Call } from '../../call'
import { campaignFrom } from '../../campaigns/stored-campaign'
import { atLeast, type LedgerEntry, type Ports, type StoredBrand, type StoredOperator } from '../../ports'
import { brandsOf } from '../desk/me'
import { alertsOfBrand } from '../numbers/alerts'
import { callingOperator } from './caller'

/** Campaigns that open within a day are shown too. */
const AHEAD_MS = DAY
/** More of one brand do not open on one day. */
const OF_ONE_BRAND = 30

const isToday = (campaign: Campaign, now: number): boolean =>
  campaign.schedule.drops.some(({ opensAt }) => opensAt < now + AHEAD_MS)

type Known = {
  readonly now: number
  /** Undefined while the campaign's stock cannot be read. */
  readonly ledger: LedgerEntry | undefined
  readonly alerts: readonly string[]
  readonly mayChange: boolean
}

const rowOf = (campaign: Campaign, { now, ledger, alerts, mayChange }: Known): DutyCampaign[] => {
  const standing = campaignStanding(campaign, now)
  if (standing === 'ended' || standing === 'archived' || !ledger) return []
  const { _id: campaignId, brandId, title, revision, schedule } = campaign
  const { claims: granted, left } = ledger
  const opensAt = Math.min(...schedule.drops.map((drop) => drop.opensAt))
  const times = { opensAt, endsAt: schedule.endsAt }
  const numbers = { stock: stockOf(schedule), left, granted }
  const what = { campaignId, brandId, title, standing, revision }
  return [{ ...what, ...times, ...numbers, alerts: [...alerts], mayChange }]
}

/** A brand's campaigns that have not ended and of which a drop is open or opens within a day. */
const ofBrand = async (
  ports: Ports,
  brand: StoredBrand,
  { _id: operator }: StoredOperator,
): Promise<DutyCampaign[]> => {
  const now = ports.clock.now()
  const filter = { brandId: brand._id, 'schedule.endsAt': atLeast(now + 1) }
  const options = { limit: OF_ONE_BRAND } as const
  const campaigns = (await ports.documents.find('campaigns', filter, options)).map(campaignFrom)
  const role = roleIn(brand.members, operator, now)
  const mayChange = role !== undefined && includesRole(role, 'editor')
  const alerts = await alertsOfBrand(ports, brand._id)
  const today = campaigns.filter((campaign) => isToday(campaign, now))
  const ledgers = await ledgersOf(ports, today)
  return today.flatMap((campaign) => {
    const its = alerts.filter(({ subject }) => subject === campaign._id).map(({ rule }) => rule)
    return rowOf(campaign, { now, ledger: ledgers.get(campaign._id), alerts: its, mayChange })
  })
}

/** What an operator watches on the day of the drop: their brands' campaigns, the one that opens first comes first. */
export const watchCampaigns = async (call: Call): Promise<Outcome<DutyCampaigns, DutyRefusal>> => {
  const operator = await callingOperator(call)
  if (!operator) return refused('NO_OPERATOR')
  const { ports } = call
  const campaigns: DutyCampaign[] = []
  for (const brand of await brandsOf(ports, operator))
    campaigns.push(...(await ofBrand(ports, brand, operator)))
  campaigns.sort((a, b) => a.opensAt - b.opensAt)
  return answered({ now: ports.clock.now(), campaigns })
}

import { ctokenOf, stockOf } from '@hongbao/domain'
import {
  answered,
  type Campaign,
  CampaignContent,
  DAY,
  type DraftContent,
  type Outcome,
  parse,
  refused,
} from '@hongbao/types'
import type {
  Check,
  OperateData,
  OperateRefusal,
  OperateRequest,
  PreflightCheck,
} from '@hongbao/types/operate'
import { getCampaign } from '../../campaigns/get-campaign'
import type { Ports } from '../../ports'
import { isUnique } from '../../stock/check-unique'
import type { BrandDesk, DeskPorts } from '../desk/desk'

type Facts = Readonly<Record<string, string | number>>

const check = (name: PreflightCheck, result: Check['result'], facts?: Facts): Check => ({
  check: name,
  result,
  ...(facts && { facts }),
})

const seen = (name: PreflightCheck, isGood: boolean, facts?: Facts): Check =>
  check(name, isGood ? 'good' : 'bad', facts)

/** People need some days with their cover after they claimed it. */
const USABLE_AFTER_END_MS = 7 * DAY

const checkComplete = (content: unknown): Check => {
  const parsed = parse(CampaignContent, content)
  return parsed.ok ? check('complete', 'good') : check('complete', 'bad', { field: parsed.field })
}

const checkTimes = ({ schedule }: DraftContent, now: number): Check => {
  if (!schedule) return check('times', 'bad', { field: 'schedule' })
  const past = schedule.drops.find(({ opensAt }) => opensAt < now)
  if (schedule.endsAt <= now) return check('times', 'bad', { field: 'schedule.endsAt' })
  return past ? check('times', 'bad', { drop: past.id }) : check('times', 'good')
}

const checkUse = ({ usableUntil, schedule }: DraftContent): Check => {
  if (usableUntil === undefined || !schedule) return check('usable-after-end', 'bad')
  const days = Math.floor((usableUntil - schedule.endsAt) / DAY)
  return seen('usable-after-end', usableUntil - schedule.endsAt >= USABLE_AFTER_END_MS, { days })
}

const checkUniqueIndex = async (ports: Ports): Promise<Check> => {
  const unique = await isUnique(ports, 'claims')
  return unique === undefined ? check('unique-index', 'unseen') : seen('unique-index', unique)
}

const checkCtokenSet = async (ports: Ports, campaign: Campaign | undefined): Promise<Check> => {
  if (!campaign) return check('ctoken-set', 'ask')
  const secret = await ports.documents.get('secrets', ctokenOf(campaign))
  return seen('ctoken-set', secret !== undefined && secret.value !== '')
}

/**
 * Whether WeChat accepts the ctoken is seen when it refused it, or when somebody has a cover. A console that is called
 * over HTTP may not ask WeChat itself (docs/wechat-facts.md).
 */
const checkAccepted = async (ports: Ports, campaign: Campaign | undefined): Promise<Check['result']> => {
  if (!campaign) return 'unseen'
  if (await ports.documents.get('alerts', `link-refused:${campaign._id}`)) return 'bad'
  return 'unseen'
}

const contentOf = async (
  { documents }: Ports,
  campaignId: string,
  campaign: Campaign | undefined,
): Promise<DraftContent | undefined> => {
  if (!campaign) return (await documents.get('drafts', campaignId))?.content
  const { _id, stockRevision: _s, state: _st, revision: _r, ctoken: _c, personKey: _p, ...content } = campaign
  const { paused: _paused, ...schedule } = campaign.schedule
  return { ...content, schedule }
}

const checksOf = async (ports: DeskPorts, content: DraftContent, campaign: Campaign | undefined) => {
  const now = ports.clock.now()
  const accepted = await checkAccepted(ports, campaign)
  const units = content.schedule ? stockOf(content.schedule) : 0
  return [
    checkComplete(content),
    checkTimes(content, now),
    checkUse(content),
    await checkUniqueIndex(ports),
    await checkCtokenSet(ports, campaign),
    check('ctoken-accepted', accepted),
    check('appid-listed', accepted),
    check('stock-bought', 'ask', { units }),
    check('package-lasts', 'unseen'),
    check('overrun-on', 'unseen'),
  ]
}

/** What stands between a campaign and its opening. Nothing is guessed: what cannot be seen is said to be unseen. */
export const preflightCampaign = async (
  { ports }: BrandDesk,
  { campaignId }: OperateRequest<'preflight'>,
): Promise<Outcome<OperateData<'preflight'>, OperateRefusal>> => {
  const campaign = await getCampaign(ports, campaignId)
  const content = await contentOf(ports, campaignId, campaign)
  if (!content) return refused('NO_CAMPAIGN')
  return answered({ at: ports.clock.now(), checks: await checksOf(ports, content, campaign) })
}

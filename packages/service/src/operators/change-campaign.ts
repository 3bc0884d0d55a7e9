import { raisedStock, refuseChange } from '@hongbao/domain'
import {
  answered,
  type Campaign,
  Change,
  type ChangeRefusal,
  type Id,
  type LogEntry,
  parse,
  refused,
} from '@hongbao/types'
import { getCampaign } from '../campaigns/get-campaign'
import { deliveryOf } from '../deliveries'
import type { Ports } from '../ports'
import { finishChange } from './finish-change'
import { insertEntry, readEntry } from './log'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/** A campaign as it stands: its document if it is published, its revision or its draft's, and its brand if it has one. */
export type Standing = {
  readonly campaign: Campaign | undefined
  readonly revision: number
  readonly brandId: Id | undefined
}

export const standingOf = async (ports: Ports, campaignId: Id): Promise<Standing> => {
  const campaign = await getCampaign(ports, campaignId)
  if (campaign) return { campaign, revision: campaign.revision, brandId: campaign.brandId }
  const draft = await ports.documents.get('drafts', campaignId)
  return { campaign, revision: draft?.revision ?? 0, brandId: draft?.brandId }
}

/** The brand that a change is logged for. */
const brandOf = (change: Change, standing: Standing): Id | undefined =>
  change.kind === 'publish' ? change.campaign.brandId : standing.brandId

/**
 * Answers for a revision that an entry has decided, after that change is carried out, also when it is another
 * operator's.
 */
const answerFor = async (
  ports: Ports,
  entry: LogEntry,
  { from, changeId, kind }: Wanted & Pick<Change, 'kind'>,
  stands: number,
  already: boolean,
): Promise<ChangeOutcome> => {
  if (stands === from) await finishChange(ports, entry)
  const isSame = entry.changeId === changeId && entry.change.kind === kind
  if (!isSame) return refused('CONFLICT', { revision: Math.max(stands, entry.revision) })
  const { revision, result } = (await readEntry(ports, entry.campaignId, entry.revision)) ?? entry
  return answered({ revision, already, ...(result && { result }) })
}

/**
 * Whether a change would make more stock than the delivery has something to hand over for. It looks at the stock of the
 * revision that the change's entry then follows, and what there is to hand over never becomes less.
 */
const refuseStock = async (
  ports: Ports,
  campaignId: Id,
  campaign: Campaign | undefined,
  change: Change,
): Promise<ChangeRefusal | undefined> => {
  const raised = raisedStock(campaign, change)
  return raised && deliveryOf(raised).refuseStock(ports, campaignId, raised.stock)
}

/**
 * The one writer of campaigns. The entry in the log is the decision: the call that inserts it owns the revision.
 * Stock and document follow; a call that finds an unfinished entry finishes it first. A repeated change finds its own
 * entry and is answered as done. Where another change owns the revision, the answer is `CONFLICT` with the present
 * revision (docs/claim-protocol.md, Changes).
 */
export const changeCampaign = async (
  { ports, actor }: Operating,
  wanted: Wanted,
  change: Change,
): Promise<ChangeOutcome> => {
  const parsed = parse(Change, change)
  if (!parsed.ok) return refused('INVALID', { field: parsed.field })
  const { campaignId, from, changeId } = wanted
  const asked = { ...wanted, kind: parsed.output.kind }
  const standing = await standingOf(ports, campaignId)
  const { campaign, revision: stands } = standing
  const decided = await readEntry(ports, campaignId, from + 1)
  if (decided) return answerFor(ports, decided, asked, stands, true)
  if (stands !== from) return refused('CONFLICT', { revision: stands })
  const at = ports.clock.now()
  const refusal =
    refuseChange(campaign, parsed.output, at) ??
    (await refuseStock(ports, campaignId, campaign, parsed.output))
  if (refusal) return refused(refusal)
  const entry = { campaignId, revision: from + 1, actor, changeId, change: parsed.output, at }
  const brandId = brandOf(parsed.output, standing)
  await insertEntry(ports, { ...entry, unfinished: true, ...(brandId !== undefined && { brandId }) })
  const owner = await readEntry(ports, campaignId, from + 1)
  if (!owner) throw new Error(`the entry ${campaignId}@${from + 1} was written and cannot be read`)
  return answerFor(ports, owner, asked, stands, false)
}

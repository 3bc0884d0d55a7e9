import { applyChange } from '@hongbao/domain'
import type { Campaign, ChangeResult, Drop, LogEntry } from '@hongbao/types'
import { allotmentOf } from '../allotments'
import { getCampaign } from '../campaigns/get-campaign'
import { absent, type Ports } from '../ports'
import { stirCampaigns } from '../upkeep/rest'

const dropOf = ({ schedule }: Campaign, dropId: string): Drop | undefined =>
  schedule.drops.find(({ id }) => id === dropId)

/** What a change does to stock. `before`: the campaign at the revision that the change was made from. */
const changeStock = async (
  ports: Ports,
  before: Campaign,
  { change, revision }: LogEntry,
): Promise<ChangeResult | undefined> => {
  const stock = allotmentOf(before).stock
  switch (change.kind) {
    case 'add-stock':
      await stock.create(ports, before._id, change.drop, revision)
      return undefined
    case 'move-drop': {
      const drop = dropOf(before, change.dropId)
      if (drop) await stock.move(ports, before._id, drop, revision, change.opensAt)
      return undefined
    }
    case 'take-back-drop': {
      const drop = dropOf(before, change.dropId)
      return drop && stock.takeBack(ports, before._id, drop, revision)
    }
    case 'archive':
      for (const drop of before.schedule.drops) await stock.close(ports, before._id, drop, revision)
      return undefined
    default:
      return undefined
  }
}

/** Records the result of a change. The first result stands; every other run finds the same result. */
const recordResult = async (
  ports: Ports,
  entry: LogEntry,
  result: ChangeResult | undefined,
): Promise<LogEntry> => {
  if (result === undefined) return entry
  await ports.documents.updateOne('changes', { _id: entry._id, result: absent }, { put: { result } })
  return { ...entry, result }
}

/** Replaces the campaign's document, if it still has the revision before. */
const replaceDocument = async (ports: Ports, before: Campaign, after: Campaign): Promise<void> => {
  const { _id, ...put } = after
  const erase = Object.keys(before).filter((field) => !(field in after))
  const revision = before.revision === 0 ? absent : before.revision
  await ports.documents.updateOne('campaigns', { _id, revision }, { put, erase })
}

const finishPublish = async (ports: Ports, entry: LogEntry): Promise<void> => {
  const { campaignId, revision } = entry
  const campaign = applyChange(undefined, entry)
  if (!campaign) return
  const { stock } = allotmentOf(campaign)
  for (const drop of campaign.schedule.drops) await stock.create(ports, campaignId, drop, revision)
  await ports.documents.insert('campaigns', campaign)
  await closeDraft(ports, entry, 'published')
}

/** A draft's document stays without its content, so that a late write is refused. */
const closeDraft = async (
  ports: Ports,
  { campaignId, revision }: LogEntry,
  state: 'published' | 'discarded',
): Promise<void> => {
  const stub = { state, revision }
  if ((await ports.documents.insert('drafts', { _id: campaignId, ...stub })) === 'inserted') return
  const draft = { _id: campaignId, revision: revision - 1 }
  await ports.documents.updateOne('drafts', draft, { put: stub, erase: ['content', 'brandId', 'at'] })
}

const finishOnCampaign = async (ports: Ports, entry: LogEntry): Promise<void> => {
  const before = await getCampaign(ports, entry.campaignId)
  if (!before || before.revision !== entry.revision - 1) return
  const settled = await recordResult(ports, entry, await changeStock(ports, before, entry))
  const after = applyChange(before, settled)
  if (after) await replaceDocument(ports, before, after)
}

/** Marks an entry as finished: no run looks at it again. */
export const markFinished = async (ports: Ports, { _id }: LogEntry): Promise<void> => {
  await ports.documents.updateOne('changes', { _id }, { erase: ['unfinished'] })
}

/**
 * Carries a change out: stock first, then the document, by one update on condition of the revision before. It may run
 * twice at once, stop anywhere and come late: repeated writes change nothing, and late writes are refused
 * (docs/claim-protocol.md, Changes). Archiving only begins here; `finish-changes` carries it out.
 */
export const finishChange = async (ports: Ports, entry: LogEntry): Promise<void> => {
  if (entry.change.kind !== 'discard') await stirCampaigns(ports)
  if (entry.change.kind === 'publish') await finishPublish(ports, entry)
  else if (entry.change.kind === 'discard') await closeDraft(ports, entry, 'discarded')
  else await finishOnCampaign(ports, entry)
  if (entry.change.kind !== 'archive') await markFinished(ports, entry)
}

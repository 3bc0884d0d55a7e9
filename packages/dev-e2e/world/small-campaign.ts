import { demoCtoken } from '@hongbao/dev-demo'
import { addStock, type Ports } from '@hongbao/service'
import { operate, publishFor } from '@hongbao/service/testing'
import type { Campaign, CampaignContent, Drop, Id } from '@hongbao/types'
import { campaignOf } from './stock'

/** The id of the campaign that `publishSmall` makes. */
export const SMALL = 'small'

/** The content of a campaign like this one, with these drops. */
export const contentLike = (campaign: Campaign, drops: Drop[]): CampaignContent => {
  const { _id, stockRevision, state, revision, ctoken, personKey, schedule, ...content } = campaign
  return { ...content, schedule: { drops, endsAt: schedule.endsAt } }
}

type Over = Partial<CampaignContent> & { readonly _id?: Id }

/**
 * Publishes an open campaign with a few units and no claims, otherwise like one of the demo's. `over` replaces
 * fields.
 */
export const publishSmall = async (
  ports: Ports,
  stock: number,
  { _id = SMALL, ...over }: Over = {},
): Promise<void> => {
  const model = await campaignOf(ports, 'river-lanterns')
  const drops = [{ id: 'only', opensAt: ports.clock.now() - 1_000, stock }]
  await publishFor(ports, _id, { ...contentLike(model, drops), ...over }, demoCtoken(SMALL))
}

/** Adds another drop to it, which is open at once. */
export const addDrop = async (ports: Ports, id: string, stock: number): Promise<void> => {
  const outcome = await operate(ports, addStock, id, { opensAt: ports.clock.now(), stock })
  if (!outcome.ok) throw new Error(`no drop was added: ${outcome.refusal.code}`)
}

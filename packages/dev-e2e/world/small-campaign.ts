import { demoCtoken } from '@hongbao/dev-demo'
import { type Ports, publishCampaign, rescheduleCampaign } from '@hongbao/service'
import type { Campaign } from '@hongbao/types'
import { campaignOf } from './stock'

/** The id of the campaign that `publishSmall` makes. */
export const SMALL = 'small'

/** An open campaign with a few units and no claims, otherwise like one of the demo's but for `over`. */
export const publishSmall = async (
  ports: Ports,
  stock: number,
  over: Partial<Campaign> = {},
): Promise<void> => {
  const model = await campaignOf(ports, 'river-lanterns')
  const drops = [{ id: 'only', opensAt: ports.clock.now() - 1_000, stock }]
  const campaign = { ...model, _id: SMALL, schedule: { ...model.schedule, drops }, ...over }
  await publishCampaign(ports, campaign, demoCtoken(SMALL))
}

/** Another drop for it, open at once. */
export const addDrop = async (ports: Ports, id: string, stock: number): Promise<void> => {
  const campaign = await campaignOf(ports, id)
  const { stockRevision, schedule } = campaign
  const drops = [...schedule.drops, { id: 'more', opensAt: ports.clock.now(), stock }]
  const restocked = { ...campaign, stockRevision: stockRevision + 1, schedule: { ...schedule, drops } }
  await publishCampaign(ports, restocked, demoCtoken(SMALL))
  await rescheduleCampaign(ports, restocked)
}

import { demoCtoken } from '@hongbao/dev'
import { type Ports, publishCampaign } from '@hongbao/service'
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

import { demoCtoken } from '@hongbao/dev'
import { type Ports, publishCampaign } from '@hongbao/service'
import { campaignOf } from './stock'

/** A campaign with ten units and no claims, otherwise like one of the demo's. */
export const publishTen = async (ports: Ports): Promise<void> => {
  const model = await campaignOf(ports, 'river-lanterns')
  const drops = [{ id: 'only', opensAt: ports.clock.now() - 1_000, stock: 10 }]
  await publishCampaign(
    ports,
    { ...model, _id: 'ten', schedule: { ...model.schedule, drops } },
    demoCtoken('ten'),
  )
}

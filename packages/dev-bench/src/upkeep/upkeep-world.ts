import { bucketsOf } from '@hongbao/domain'
import { claimCover, newInstance, type PatrolPorts, saveSetting } from '@hongbao/service'
import {
  callBy,
  publishFor,
  type StrainedDocuments,
  strainedDocuments,
  type TestServer,
  testCampaign,
  testServer,
} from '@hongbao/service/testing'

/** How long one operation of the database takes: what a function sees of the platform's. */
export const LATENCY_MS = 15
/** How many campaigns people claim from, where there are so many. */
export const HOT = 100
const STOCK = 100

/** Many campaigns on a database that takes time on a clock of its own. */
export type UpkeepWorld = TestServer & {
  readonly strained: PatrolPorts & { readonly documents: StrainedDocuments } & TestServer['ports']
  /** People claim from `HOT` campaigns, on instances that are used once. */
  readonly claim: () => Promise<void>
}

/** Makes the campaigns directly: publishing ten thousand one by one is not what is measured. */
export const createUpkeepWorld = async (campaigns: number): Promise<UpkeepWorld> => {
  const server = testServer()
  const { ports, store } = server
  const first = await publishFor(ports, 'campaign-0', testCampaign(STOCK))
  for (let n = 1; n < campaigns; n++) {
    const _id = `campaign-${n}`
    store.insert('campaigns', { ...first, _id, rank: n } as never)
    for (const drop of first.schedule.drops)
      for (const { id, units } of bucketsOf(_id, drop))
        store.insert('buckets', {
          _id: id,
          campaignId: _id,
          left: units,
          open: 0,
          opensAt: new Date(drop.opensAt),
          leases: {},
          generation: 0,
          revision: 1,
        })
  }
  await saveSetting(ports, 'robot-webhook', 'https://robot.example')
  const documents = strainedDocuments(store, ports.clock, { latencyMs: LATENCY_MS })
  let people = 0
  const claim = async (): Promise<void> => {
    const instance = newInstance()
    for (let n = 0; n < Math.min(HOT, campaigns); n++)
      await claimCover(callBy(ports, instance, `p${people++}`), { campaignId: `campaign-${n}` })
  }
  return { ...server, strained: { ...ports, documents }, claim }
}

import {
  type Actor,
  type Campaign,
  type CampaignContent,
  HOUR,
  type Id,
  type StoredCampaign,
} from '@hongbao/types'
import {
  type AlertingPorts,
  type ChangeOutcome,
  type ClaimPorts,
  getCampaign,
  type Instance,
  type MessagingPorts,
  newInstance,
  type Operating,
  type Ports,
  type PublishingPorts,
  publishCampaign,
  standingOf,
  type Wanted,
} from '../index'
import { createChance } from './chance'
import { type MemoryArtFiles, memoryArtFiles } from './memory-art-files'
import { memoryDocuments } from './memory-documents'
import { type MemoryFiles, memoryFiles } from './memory-files'
import { type MemoryMessages, memoryMessages } from './memory-messages'
import { type MemoryRobot, memoryRobot } from './memory-robot'
import { randomOf } from './random'
import { CAMPAIGN_ID, campaignOf } from './simple-campaign'
import { createStore, type Store } from './store'
import { testClock } from './test-clock'

/** A server for tests of verbs: one store, one clock, and any number of instances. */
export type TestServer = {
  readonly store: Store
  readonly ports: PublishingPorts &
    MessagingPorts &
    AlertingPorts &
    ClaimPorts & {
      readonly artFiles: MemoryArtFiles
      readonly files: MemoryFiles
      readonly messages: MemoryMessages
      readonly robot: MemoryRobot
    }
  readonly instance: () => Instance
  /** Moves the clock, the database's and the instances' alike. */
  readonly pass: (ms: number) => void
}

export const testServer = (): TestServer => {
  const clock = testClock()
  const store = createStore({ now: clock.now })
  return {
    store,
    instance: newInstance,
    pass: clock.pass,
    ports: {
      documents: memoryDocuments(store),
      coverApi: {
        link: async ({ openid }) => ({ url: `https://support.weixin.qq.com/cover?for=${openid}` }),
      },
      risk: { rank: async () => 0 },
      artFiles: memoryArtFiles(),
      files: memoryFiles(),
      messages: memoryMessages(),
      robot: memoryRobot(),
      clock,
      chance: createChance(randomOf(1)),
    },
  }
}

/** A campaign with drops of these sizes, an hour apart. The first is open. */
export const testCampaign = (...drops: number[]): CampaignContent =>
  campaignOf({ drops, firstDropMs: 0, calmAtMs: drops.length * HOUR })

/** The operator of tests. */
export const OPERATOR: Actor = { kind: 'operator', operator: 'tester' }

let changes = 0

/** What an operator may do to a campaign. */
type OperatorVerb<Request> = (
  operating: Operating,
  wanted: Wanted,
  request: Request,
) => Promise<ChangeOutcome>

/** Makes an operator's change from the present revision of a campaign. */
export const operate = async <Request = undefined>(
  ports: Ports,
  verb: OperatorVerb<Request>,
  campaignId: Id,
  ...request: Request extends undefined ? [] : [Request]
): Promise<ChangeOutcome> => {
  const { revision } = await standingOf(ports, campaignId)
  const wanted = { campaignId, from: revision, changeId: `change${changes++}` }
  return verb({ ports, actor: OPERATOR }, wanted, request[0] as Request)
}

/** Publishes a campaign for a test; throws when it is refused. */
export const publishFor = async (
  ports: Ports,
  campaignId: Id,
  campaign: CampaignContent,
  ctoken = 'ctoken',
): Promise<Campaign> => {
  const wanted = { campaignId, from: 0, changeId: 'published' }
  const outcome = await publishCampaign({ ports, actor: OPERATOR }, wanted, { ctoken, campaign })
  const published = await getCampaign(ports, campaignId)
  if (!outcome.ok || !published) throw new Error(`not published: ${JSON.stringify(outcome)}`)
  return published
}

/** A test server on which `testCampaign` is published. */
export const serverWith = async (
  ...drops: number[]
): Promise<TestServer & { readonly campaign: Campaign }> => {
  const server = testServer()
  return { ...server, campaign: await publishFor(server.ports, CAMPAIGN_ID, testCampaign(...drops)) }
}

/** The campaign that `serverWith` published, as it is stored now. */
export const campaignIn = async ({ ports }: TestServer): Promise<StoredCampaign> => {
  const campaign = await ports.documents.get('campaigns', CAMPAIGN_ID)
  if (!campaign) throw new Error('no campaign')
  return campaign
}

import type { Campaign } from '@hongbao/types'
import {
  type AlertingPorts,
  type ClaimPorts,
  createCampaign,
  type Instance,
  type MessagingPorts,
  newInstance,
  type PublishingPorts,
} from '../index'
import { createChance } from './chance'
import { EPOCH } from './epoch'
import { memoryDocuments } from './memory-documents'
import { type MemoryFiles, memoryFiles } from './memory-files'
import { type MemoryMessages, memoryMessages } from './memory-messages'
import { type MemoryRobot, memoryRobot } from './memory-robot'
import { randomOf } from './random'
import { campaignOf } from './simple-campaign'
import { createStore, type Store } from './store'

/** A server for tests of verbs: one store, a clock that the test moves, and any number of instances. */
export type TestServer = {
  readonly store: Store
  readonly ports: PublishingPorts &
    MessagingPorts &
    AlertingPorts &
    ClaimPorts & {
      readonly files: MemoryFiles
      readonly messages: MemoryMessages
      readonly robot: MemoryRobot
    }
  readonly instance: () => Instance
  /** Moves the clock, the database's and the instances' alike. */
  readonly pass: (ms: number) => void
}

export const testServer = (): TestServer => {
  let now = EPOCH
  const store = createStore({ now: () => now })
  return {
    store,
    instance: newInstance,
    pass: (ms) => {
      now += ms
    },
    ports: {
      documents: memoryDocuments(store),
      coverApi: {
        link: async ({ openid }) => ({ url: `https://support.weixin.qq.com/cover?for=${openid}` }),
      },
      risk: { rank: async () => 0 },
      files: memoryFiles(),
      messages: memoryMessages(),
      robot: memoryRobot(),
      clock: {
        now: () => now,
        sleep: async (ms) => {
          now += ms
        },
      },
      chance: createChance(randomOf(1)),
    },
  }
}

/** A campaign with these drops, each an hour after the other, the first one open. */
export const testCampaign = (...drops: number[]): Campaign =>
  campaignOf({ drops, firstDropMs: 0, calmAtMs: drops.length * 3_600_000 })

/** A server on which that campaign is published. */
export const serverWith = async (
  ...drops: number[]
): Promise<TestServer & { readonly campaign: Campaign }> => {
  const server = testServer()
  const campaign = testCampaign(...drops)
  await createCampaign(server.ports, campaign, 'ctoken')
  return { ...server, campaign }
}

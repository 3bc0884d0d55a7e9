import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type {
  AlertingPorts,
  ArtFiles,
  Chance,
  ClaimPorts,
  Clock,
  MessagingPorts,
  PublishingPorts,
} from '@hongbao/service'
import { cloudArtFiles } from './art-files'
import { cloudCoverApi } from './cover-api'
import { cloudDocuments } from './documents'
import { cloudMessages } from './messages'
import { cloudPublicFiles } from './public-files'
import { cloudRisk } from './risk'
import { wecomRobot } from './robot'

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

const FRACTIONS = 2 ** 32

/** 80 random bits out of a UUID. Node draws 128 UUIDs at once, which costs far less than `randomBytes` each time. */
const freshName = (): string => {
  const uuid = randomUUID()
  return `l${uuid.slice(0, 8)}${uuid.slice(-12)}`
}

const systemChance: Chance = {
  fraction: () => randomInt(FRACTIONS) / FRACTIONS,
  name: freshName,
  key: (bytes) => randomBytes(bytes).toString('hex'),
}

/** Everything a verb may need. */
export type CloudPorts = PublishingPorts &
  MessagingPorts &
  AlertingPorts &
  ClaimPorts & { readonly artFiles: ArtFiles }

/** The ports of `service` on WeChat's cloud. */
export const cloudPorts: CloudPorts = {
  documents: cloudDocuments,
  coverApi: cloudCoverApi,
  files: cloudPublicFiles,
  artFiles: cloudArtFiles,
  messages: cloudMessages,
  robot: wecomRobot,
  risk: cloudRisk,
  clock: systemClock,
  chance: systemChance,
}

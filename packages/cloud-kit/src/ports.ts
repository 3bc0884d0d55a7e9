import { randomBytes, randomInt } from 'node:crypto'
import type { Chance, Clock, Ports } from '@hongbao/service'
import { cloudCoverApi } from './cover-api'
import { cloudDocuments } from './documents'

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

const FRACTIONS = 2 ** 32

const systemChance: Chance = {
  fraction: () => randomInt(FRACTIONS) / FRACTIONS,
  name: () => `l${randomBytes(8).toString('hex')}`,
  key: (bytes) => randomBytes(bytes).toString('hex'),
}

/** The ports of `service` on WeChat's cloud. */
export const cloudPorts: Ports = {
  documents: cloudDocuments,
  coverApi: cloudCoverApi,
  clock: systemClock,
  chance: systemChance,
}

import type { CollectionName } from '@hongbao/service'
import { DAY, type FunctionName, SECOND, type TimerName } from '@hongbao/types'

/**
 * What the environment consists of, as pure data: the local cloud is given this file by path, the build writes
 * each function's `config.json` from it. Nothing else declares a collection, an index or a timer.
 */

export type IndexKey = readonly [field: string, direction: 1 | -1]

export type Index = {
  readonly name: string
  readonly keys: readonly IndexKey[]
  /** At most one document holds a key. Documents without the field do not count when `sparse`. */
  readonly unique?: boolean
  readonly sparse?: boolean
}

export type Collection = {
  readonly name: CollectionName
  /** Only functions read and write. The platform's default lets a document's creator do so from the client. */
  readonly access: 'ADMINONLY'
  readonly indexes: readonly Index[]
}

/** One timer trigger a function (the platform allows no more); `cron` has seven fields, seconds first. */
export type Timer = { readonly name: string; readonly cron: string }

type Sizes = {
  readonly memoryMb: 128 | 256 | 512
  /** The platform allows 1–60. */
  readonly timeoutSeconds: number
  /** WeChat APIs that the function may call through `cloud.openapi`. */
  readonly openapi: readonly string[]
}

/** Anybody in WeChat calls it. */
type PeoplesFunction = Sizes & {
  readonly name: FunctionName
  readonly invoke: 'anyone'
  readonly timer?: never
}

/** Nobody but its timer calls it. */
type TimersFunction = Sizes & { readonly name: TimerName; readonly invoke: 'nobody'; readonly timer: Timer }

export type CloudFunction = PeoplesFunction | TimersFunction

/** A folder (`covers/`), a file or an ending (`.json`): what a CDN's rules can name. */
export type CacheRule = { readonly match: string; readonly maxAgeSeconds: number }

export type StorageRules = {
  /** Anybody reads every file by its address; only functions write. */
  readonly access: 'PUBLIC_READ'
  /** The first that matches counts. Set on the CDN: the SDK's upload says nothing of it. */
  readonly cache: readonly CacheRule[]
  /** Endings of files that the CDN compresses on their way. */
  readonly compress: readonly string[]
}

export type Infrastructure = {
  /** The Node that runs the functions; in the platform's words Nodejs20.19. The bundles are compiled for it. */
  readonly node: '20.19'
  readonly collections: readonly Collection[]
  readonly functions: readonly CloudFunction[]
  readonly storage: StorageRules
}

const DAY_SECONDS = DAY / SECOND

export const infrastructure: Infrastructure = {
  node: '20.19',
  collections: [
    { name: 'campaigns', access: 'ADMINONLY', indexes: [] },
    {
      name: 'alerts',
      access: 'ADMINONLY',
      indexes: [
        { name: 'recovery', keys: [['recovery', 1]], sparse: true },
        { name: 'closedAt', keys: [['closedAt', 1]] },
        { name: 'tellingSince', keys: [['tellingSince', 1]], sparse: true },
      ],
    },
    { name: 'reconciliations', access: 'ADMINONLY', indexes: [] },
    { name: 'counters', access: 'ADMINONLY', indexes: [{ name: 'at', keys: [['at', 1]] }] },
    {
      name: 'metrics',
      access: 'ADMINONLY',
      indexes: [
        { name: 'minute', keys: [['minute', 1]] },
        { name: 'at', keys: [['at', 1]] },
      ],
    },
    { name: 'published', access: 'ADMINONLY', indexes: [] },
    {
      name: 'files',
      access: 'ADMINONLY',
      indexes: [
        {
          name: 'state',
          keys: [
            ['state', 1],
            ['at', 1],
          ],
        },
      ],
    },
    { name: 'secrets', access: 'ADMINONLY', indexes: [] },
    {
      name: 'reminders',
      access: 'ADMINONLY',
      indexes: [
        {
          name: 'due',
          keys: [
            ['state', 1],
            ['lookAt', 1],
          ],
        },
        {
          name: 'person',
          keys: [
            ['person', 1],
            ['opensAt', -1],
          ],
        },
        { name: 'opensAt', keys: [['opensAt', 1]] },
      ],
    },
    {
      name: 'questions',
      access: 'ADMINONLY',
      indexes: [
        {
          name: 'person',
          keys: [
            ['person', 1],
            ['at', -1],
          ],
        },
        { name: 'at', keys: [['at', 1]] },
      ],
    },
    {
      name: 'requests',
      access: 'ADMINONLY',
      indexes: [
        { name: 'person', keys: [['person', 1]] },
        { name: 'doneAt', keys: [['doneAt', 1]] },
      ],
    },
    {
      name: 'buckets',
      access: 'ADMINONLY',
      indexes: [{ name: 'open', keys: [['open', 1]] }],
    },
    {
      name: 'claims',
      access: 'ADMINONLY',
      indexes: [
        { name: 'unit', keys: [['unit', 1]], unique: true },
        { name: 'campaign', keys: [['campaignId', 1]], sparse: true },
        {
          name: 'person',
          keys: [
            ['person', 1],
            ['at', -1],
          ],
          sparse: true,
        },
      ],
    },
  ],
  functions: [
    { name: 'browse', memoryMb: 256, timeoutSeconds: 5, openapi: [], invoke: 'anyone' },
    {
      name: 'claim',
      memoryMb: 256,
      timeoutSeconds: 10,
      openapi: ['redpacketcover.getAuthenticationUrl', 'riskControl.getUserRiskRank'],
      invoke: 'anyone',
    },
    { name: 'person', memoryMb: 256, timeoutSeconds: 10, openapi: [], invoke: 'anyone' },
    {
      name: 'remind',
      memoryMb: 256,
      timeoutSeconds: 60,
      openapi: ['subscribeMessage.send'],
      invoke: 'nobody',
      timer: { name: 'remind', cron: '30 * * * * * *' },
    },
    {
      name: 'patrol',
      memoryMb: 256,
      timeoutSeconds: 60,
      openapi: [],
      invoke: 'nobody',
      timer: { name: 'patrol', cron: '0 * * * * * *' },
    },
  ],
  storage: {
    access: 'PUBLIC_READ',
    cache: [
      // Phones ask with `?t=` of the present half minute, so that this is about those who do not.
      { match: 'catalog/current.json', maxAgeSeconds: 30 },
      { match: 'catalog/first.json', maxAgeSeconds: 30 },
      // The names of the rest tell their content, and never stand for another.
      { match: 'catalog/', maxAgeSeconds: 30 * DAY_SECONDS },
      { match: 'covers/', maxAgeSeconds: DAY_SECONDS },
    ],
    compress: ['.json'],
  },
}

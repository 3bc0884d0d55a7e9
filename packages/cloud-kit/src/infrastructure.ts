import type { CollectionName } from '@hongbao/service'
import { DAY, type FunctionName, SECOND, type TimerName } from '@hongbao/types'

/**
 * What the environment consists of, as pure data. The local cloud gets this file by its path, and the build writes each
 * function's `config.json` from it. Nothing else declares a collection, an index or a timer.
 */

export type IndexKey = readonly [field: string, direction: 1 | -1]

export type Index = {
  readonly name: string
  readonly keys: readonly IndexKey[]
  /** No two documents have the same key. With `sparse`, documents without the field are not compared. */
  readonly unique?: boolean
  readonly sparse?: boolean
}

export type Collection = {
  readonly name: CollectionName
  /** Only functions read and write. By default the platform also lets a client write documents that it created. */
  readonly access: 'ADMINONLY'
  readonly indexes: readonly Index[]
  /** Its documents hold secrets: tools show nothing of them but their ids. */
  readonly secret?: boolean
}

/** The platform allows one timer for each function. `cron` has seven fields, seconds first. */
export type Timer = { readonly name: string; readonly cron: string }

type Sizes = {
  readonly memoryMb: 128 | 256 | 512
  /** The platform allows 1–60. */
  readonly timeoutSeconds: number
  /** WeChat APIs that the function may call through `cloud.openapi`. */
  readonly openapi: readonly string[]
}

/** Anybody in WeChat may call it. */
type PeoplesFunction = Sizes & {
  readonly name: FunctionName
  readonly invoke: 'anyone'
  readonly timer?: never
}

/** Operators call it, over HTTP or by Invoke, with a session of its own. No mini program may. */
type OperatorsFunction = Sizes & {
  readonly name: 'operate'
  readonly invoke: 'nobody'
  readonly timer?: never
  /** The beginning of its path in HTTP access. */
  readonly httpPath: string
}

/** Only its timer calls it. */
type TimersFunction = Sizes & { readonly name: TimerName; readonly invoke: 'nobody'; readonly timer: Timer }

export type CloudFunction = PeoplesFunction | OperatorsFunction | TimersFunction

/** `match` is a folder (`covers/`), a file or an ending (`.json`), as a CDN's rules can name them. */
export type CacheRule = { readonly match: string; readonly maxAgeSeconds: number }

export type StorageRules = {
  /** Anybody reads every file by its address; only functions write. */
  readonly access: 'PUBLIC_READ'
  /** The first rule that matches counts. The rules are set on the CDN; an upload through the SDK cannot set them. */
  readonly cache: readonly CacheRule[]
  /** The CDN compresses files with these endings. */
  readonly compress: readonly string[]
}

export type Infrastructure = {
  /** The version of Node that runs the functions; the platform calls it Nodejs20.19. Bundles are compiled for it. */
  readonly node: '20.19'
  readonly collections: readonly Collection[]
  readonly functions: readonly CloudFunction[]
  readonly storage: StorageRules
}

const DAY_SECONDS = DAY / SECOND

export const infrastructure: Infrastructure = {
  node: '20.19',
  collections: [
    {
      name: 'campaigns',
      access: 'ADMINONLY',
      indexes: [
        { name: 'rank', keys: [['rank', -1]] },
        { name: 'endsAt', keys: [['schedule.endsAt', 1]] },
        {
          name: 'brand',
          keys: [
            ['brandId', 1],
            ['_id', -1],
          ],
        },
        {
          name: 'state',
          keys: [
            ['state', 1],
            ['schedule.endsAt', 1],
          ],
        },
        {
          name: 'ending',
          keys: [
            ['brandId', 1],
            ['schedule.endsAt', 1],
          ],
        },
      ],
    },
    {
      name: 'drafts',
      access: 'ADMINONLY',
      indexes: [
        {
          name: 'brand',
          keys: [
            ['brandId', 1],
            ['state', 1],
            ['_id', -1],
          ],
        },
      ],
    },
    { name: 'brands', access: 'ADMINONLY', indexes: [] },
    {
      name: 'operators',
      access: 'ADMINONLY',
      indexes: [{ name: 'environment', keys: [['environment', 1]], sparse: true }],
    },
    {
      name: 'invitations',
      access: 'ADMINONLY',
      indexes: [
        { name: 'brand', keys: [['brandId', 1]] },
        { name: 'expiresAt', keys: [['expiresAt', 1]] },
      ],
    },
    { name: 'signIns', access: 'ADMINONLY', indexes: [{ name: 'at', keys: [['at', 1]] }] },
    {
      name: 'sessions',
      access: 'ADMINONLY',
      indexes: [
        { name: 'operator', keys: [['operator', 1]] },
        { name: 'expiresAt', keys: [['expiresAt', 1]] },
      ],
    },
    {
      name: 'deeds',
      access: 'ADMINONLY',
      indexes: [
        {
          name: 'brand',
          keys: [
            ['brandId', 1],
            ['_id', -1],
          ],
        },
      ],
    },
    { name: 'uploads', access: 'ADMINONLY', indexes: [{ name: 'at', keys: [['at', 1]] }] },
    { name: 'parts', access: 'ADMINONLY', indexes: [{ name: 'at', keys: [['at', 1]] }] },
    {
      name: 'changes',
      access: 'ADMINONLY',
      indexes: [
        {
          name: 'campaign',
          keys: [
            ['campaignId', 1],
            ['order', -1],
          ],
        },
        {
          name: 'brand',
          keys: [
            ['brandId', 1],
            ['order', -1],
          ],
        },
        { name: 'unfinished', keys: [['unfinished', 1]], sparse: true },
      ],
    },
    {
      name: 'alerts',
      access: 'ADMINONLY',
      indexes: [
        { name: 'recovery', keys: [['recovery', 1]], sparse: true },
        {
          name: 'closedAt',
          keys: [
            ['closedAt', 1],
            ['rule', 1],
          ],
        },
      ],
    },
    { name: 'reconciliations', access: 'ADMINONLY', indexes: [{ name: 'at', keys: [['at', 1]] }] },
    { name: 'upkeep', access: 'ADMINONLY', indexes: [] },
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
    { name: 'secrets', access: 'ADMINONLY', indexes: [], secret: true },
    {
      name: 'serials',
      access: 'ADMINONLY',
      indexes: [
        { name: 'holder', keys: [['holder', 1]], unique: true },
        {
          name: 'batch',
          keys: [
            ['campaignId', 1],
            ['batch', 1],
          ],
        },
      ],
    },
    { name: 'batches', access: 'ADMINONLY', indexes: [{ name: 'campaign', keys: [['campaignId', 1]] }] },
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
        {
          name: 'waiting',
          keys: [
            ['state', 1],
            ['opensAt', 1],
          ],
        },
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
        {
          name: 'brand',
          keys: [
            ['brandId', 1],
            ['order', -1],
          ],
        },
        {
          name: 'open',
          keys: [
            ['brandId', 1],
            ['open', 1],
            ['order', -1],
          ],
        },
        {
          name: 'campaign',
          keys: [
            ['campaignId', 1],
            ['order', -1],
          ],
          sparse: true,
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
    { name: 'duty', memoryMb: 256, timeoutSeconds: 10, openapi: [], invoke: 'anyone' },
    {
      name: 'operate',
      memoryMb: 256,
      timeoutSeconds: 30,
      openapi: [],
      invoke: 'nobody',
      httpPath: '/operate',
    },
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
      // Phones add `?t=` of the present half minute. The age matters to readers that do not.
      { match: 'catalog/current.json', maxAgeSeconds: 30 },
      { match: 'catalog/first.json', maxAgeSeconds: 30 },
      // The other files have a hash of their content in their names, so that they never change.
      { match: 'catalog/', maxAgeSeconds: 30 * DAY_SECONDS },
      { match: 'covers/', maxAgeSeconds: DAY_SECONDS },
    ],
    compress: ['.json'],
  },
}

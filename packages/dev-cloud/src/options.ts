import type { CounterReport } from './counters/counters'
import type { FaultPlan } from './faults/faults'
import type { Variables } from './functions/variables'
import type { DatabaseLimits } from './gateway/database-limits'
import type { Infrastructure } from './infrastructure'
import type { Log } from './log'
import type { Panels } from './page/panels'
import type { WechatConfig } from './wechat/wechat-config'

export type CloudOptions = {
  /** 0 takes any free port. */
  readonly port: number
  /** Made when it is missing. Only one cloud at a time may have it open. */
  readonly dataDir: string
  /** A folder of function folders, as uploaded to the platform. Without it there are no functions. */
  readonly functionsDir?: string
  readonly infrastructure?: Infrastructure
  readonly wechat?: WechatConfig
  /** The mini program's appid when a client names none. */
  readonly appid?: string
  /** The environment's id. */
  readonly env?: string
  readonly log?: Log
  /** Replaces a function's instances when a file in its folder changes. */
  readonly watch?: boolean
  /** Environment variables by function; those under `*` are for all. Their values are masked on the page and in the log. */
  readonly variables?: Variables
  /** True while a debugger may stop functions: no time limit ends them. */
  readonly debug?: boolean
  /** The most instances of one function. */
  readonly maxInstances?: number
  /** How long an instance waits for an event before it is ended. */
  readonly idleInstanceMs?: number
  /** The database answers −501003 and −501004 above these limits. It has none by default. */
  readonly databaseLimits?: DatabaseLimits
  /** What goes wrong from the start; `POST /control/faults` sets others. */
  readonly faults?: FaultPlan
  /** What the page shows of the product's own documents. */
  readonly panels?: Panels
  /** Makes a collection when it is first used. The platform does not; without it such a call is refused with −502005. */
  readonly createCollections?: boolean
  /** Removes what is in the data folder first. */
  readonly fresh?: boolean
}

export type Cloud = {
  /** Where it listens: `http://127.0.0.1:PORT`. */
  readonly url: string
  /** For a simulator: `…/client?token=T`. The token is new at every start. */
  readonly clientUrl: string
  /** For tests and tools: `…/control?token=T`, with a token of its own. */
  readonly controlUrl: string
  /** Variables for a trusted process that uses wx-server-sdk. */
  environment(): Record<string, string>
  configureWechat(config: WechatConfig): void
  /** What happened since the start. */
  counters(): CounterReport
  /** Stops timers and instances, waits until every change is written, and frees the port and the data folder. */
  close(): Promise<void>
}

export const DEFAULT_APPID = 'wx0000000000000000'

export const DEFAULT_ENV = 'local'

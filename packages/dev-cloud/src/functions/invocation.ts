import { INITIALIZATION_MS } from '../limits'
import type { Caller } from './caller'
import type { FunctionConfig } from './function-config'
import type { Outcome } from './instance'

/** One run of a function, as the log, the counters and the gateway know it. */
export type Invocation = {
  readonly requestId: string
  /** Comes back as `wxCloudApiToken` with every request that the run sends. */
  readonly token: string
  readonly config: FunctionConfig
  readonly caller: Caller
}

/** What a call of a function answers: its result as JSON text, or how it failed. */
export type Answer = { readonly requestId: string } & (
  | { readonly ok: true; readonly result: string }
  | { readonly ok: false; readonly failure: Failure }
)

export type Failure =
  | { readonly kind: 'missing' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'overloaded' }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'slow-start'; readonly seconds: number }
  /** Its folder has a mistake, such as a wrong config.json. */
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'thrown'; readonly stack: string }

export const failed = (requestId: string, failure: Failure): Answer => ({ ok: false, requestId, failure })

export const answerOf = (
  { requestId, config }: Invocation,
  outcome: Outcome | { readonly kind: 'overloaded' },
): Answer => {
  switch (outcome.kind) {
    case 'result':
      return { ok: true, requestId, result: outcome.result }
    case 'thrown':
      return failed(requestId, { kind: 'thrown', stack: outcome.stack })
    case 'exited':
      return failed(requestId, { kind: 'thrown', stack: outcome.message })
    case 'timeout':
      return failed(requestId, { kind: 'timeout', seconds: config.timeoutMs / 1000 })
    case 'slow-start':
      return failed(requestId, { kind: 'slow-start', seconds: INITIALIZATION_MS / 1000 })
    case 'overloaded':
      return failed(requestId, { kind: 'overloaded' })
  }
}

/** A failure in words, for the log. */
export const describe = (failure: Failure): string => {
  switch (failure.kind) {
    case 'thrown':
      return failure.stack
    case 'broken':
      return failure.why
    case 'timeout':
      return `ran longer than its ${failure.seconds} s and was replaced`
    case 'slow-start':
      return `took more than ${failure.seconds} s to load and was replaced`
    default:
      return failure.kind
  }
}

/** What each line of a run's log names beside its message. */
export const fieldsOf = ({ requestId, config, caller }: Invocation): Readonly<Record<string, string>> => ({
  function: config.name,
  requestId,
  source: caller.source,
})

/**
 * The second argument of a function's `main`, as on the platform. `environment` and `environ` hold the runtime's variables
 * as text, which `parseContext` of CloudBase's node-sdk reads. Source: cloud.tencent.com/document/product/583/11060.
 */
export const contextOf = (
  { requestId, config }: Invocation,
  environment: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> => ({
  callbackWaitsForEmptyEventLoop: true,
  memory_limit_in_mb: config.memoryMb,
  time_limit_in_ms: config.timeoutMs,
  request_id: requestId,
  environ: Object.entries(environment)
    .map(([name, value]) => `${name}=${value}`)
    .join(';'),
  environment: JSON.stringify(environment),
  function_version: '$LATEST',
  function_name: config.name,
  namespace: environment.SCF_NAMESPACE,
  tencentcloud_uin: '100000000000',
  tencentcloud_region: environment.TENCENTCLOUD_REGION,
  tencentcloud_appid: '1000000000',
})

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
    case 'overloaded':
      return failed(requestId, { kind: 'overloaded' })
  }
}

/** A failure in words, for the log. */
export const describe = (failure: Failure): string => {
  if (failure.kind === 'thrown') return failure.stack
  return failure.kind === 'timeout'
    ? `ran longer than its ${failure.seconds} s and was replaced`
    : failure.kind
}

/** What each line of a run's log names beside its message. */
export const fieldsOf = ({ requestId, config, caller }: Invocation): Readonly<Record<string, string>> => ({
  function: config.name,
  requestId,
  source: caller.source,
})

/** The second argument of a function's `main`, as on the platform. */
export const contextOf = (
  { requestId, config }: Invocation,
  environment: Readonly<Record<string, string>>,
) => ({
  request_id: requestId,
  function_name: config.name,
  function_version: '$LATEST',
  namespace: environment.SCF_NAMESPACE,
  memory_limit_in_mb: config.memoryMb,
  time_limit_in_ms: config.timeoutMs,
  callbackWaitsForEmptyEventLoop: false,
})

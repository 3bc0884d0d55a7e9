import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import type { Counters } from '../counters/counters'
import type { Infrastructure } from '../infrastructure'
import { MAX_WAITING_EVENTS } from '../limits'
import type { LogLine } from '../log'
import { type Caller, callerEnvironment } from './caller'
import { type FunctionConfig, readFunction, readFunctions } from './function-config'
import type { Instance, Outcome } from './instance'
import { createPool, type Pool, type PoolCounts } from './pool'
import { createRecentInvocations, type RecentInvocation } from './recent-invocations'

/** One run of a function, as the log, the counters and the gateway know it. */
export type Invocation = {
  readonly requestId: string
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

export type Functions = {
  configs(): readonly FunctionConfig[]
  /** Runs a function for a caller. A client is refused where the invoke rule is `nobody`. */
  invoke(name: string, event: string, caller: Caller): Promise<Answer>
  /** Who is behind a `wxCloudApiToken`, while its event or what it left running lasts. */
  invocationOf(token: string | undefined): Invocation | undefined
  counts(): Record<string, PoolCounts>
  /** The last runs of a function, the newest first. */
  recent(name: string): readonly RecentInvocation[]
  freeze(name: string): number
  thaw(name: string): number
  /** Ends the instance that runs this invocation, as the platform may at any time. */
  kill(invocation: Invocation | undefined): Promise<void>
  /** Takes the code and configuration of one function anew; events in flight finish on the old. */
  reload(name: string): void
  close(): Promise<void>
}

export type FunctionsOptions = {
  /** Where the function folders are; without it there are none. */
  readonly folder: string | undefined
  readonly infrastructure: Infrastructure
  readonly appid: string
  readonly environment: Readonly<Record<string, string>>
  readonly maxInstances: number
  readonly idleInstanceMs: number
  readonly counters: Counters
  readonly clock: Clock
  readonly log: (level: LogLine['level'], message: string, fields?: LogLine['fields']) => void
}

type Deployed = { readonly config: FunctionConfig; readonly pool: Pool }

export const createFunctions = (options: FunctionsOptions): Functions => {
  const deployed = new Map<string, Deployed>()
  const tokens = new Map<string, Invocation>()
  const lastToken = new Map<number, string>()
  const running = new Map<string, Instance>()
  const recent = createRecentInvocations()

  const deploy = (config: FunctionConfig) => {
    const { entry, memoryMb } = config
    const pool = createPool(
      { entry, memoryMb, environment: options.environment },
      {
        maxInstances: options.maxInstances,
        maxWaiting: MAX_WAITING_EVENTS,
        idleInstanceMs: options.idleInstanceMs,
      },
    )
    deployed.set(config.name, { config, pool })
  }
  const { folder, infrastructure } = options
  if (folder !== undefined) for (const config of readFunctions(folder, infrastructure)) deploy(config)

  const begin = (invocation: Invocation, instance: Instance, cold: boolean) => {
    tokens.delete(lastToken.get(instance.id) ?? '')
    lastToken.set(instance.id, invocation.token)
    tokens.set(invocation.token, invocation)
    running.set(invocation.token, instance)
    options.counters.invoked(invocation.config.name, cold)
  }

  const run = async (invocation: Invocation, pool: Pool, event: string): Promise<Answer> => {
    const startedAt = performance.now()
    const outcome = await pool.run({
      message: {
        event,
        context: contextOf(invocation, options.environment),
        environment: callerEnvironment(invocation.caller, { ...invocation, appid: options.appid }),
        clockAheadMs: options.clock.aheadMs(),
      },
      timeoutMs: invocation.config.timeoutMs,
      onStart: (instance, cold) => begin(invocation, instance, cold),
      onLog: (text, level) => options.log(level, text.trimEnd(), fieldsOf(invocation)),
    })
    running.delete(invocation.token)
    const answer = answerOf(invocation, outcome)
    const milliseconds = Math.round(performance.now() - startedAt)
    options.counters.finished(invocation.config.name, answer.ok, milliseconds)
    recent.add(invocation.config.name, {
      requestId: invocation.requestId,
      at: options.clock.now().toISOString(),
      source: invocation.caller.source,
      outcome: answer.ok ? 'ok' : answer.failure.kind,
      milliseconds,
    })
    if (!answer.ok) options.log('error', describe(answer.failure), { ...fieldsOf(invocation), milliseconds })
    return answer
  }

  const poolOf = (name: string) => deployed.get(name)?.pool

  return {
    configs: () => [...deployed.values()].map(({ config }) => config),
    invoke: async (name, event, caller) => {
      const requestId = randomUUID()
      const found = deployed.get(name)
      if (!found) return { ok: false, requestId, failure: { kind: 'missing' } }
      if (found.config.invoke === 'nobody' && isClient(caller))
        return { ok: false, requestId, failure: { kind: 'forbidden' } }
      const token = randomBytes(16).toString('hex')
      return run({ requestId, token, config: found.config, caller }, found.pool, event)
    },
    invocationOf: (token) => (token ? tokens.get(token) : undefined),
    recent: recent.of,
    counts: () => Object.fromEntries([...deployed].map(([name, { pool }]) => [name, pool.counts()])),
    kill: async (invocation) => running.get(invocation?.token ?? '')?.dispose(),
    freeze: (name) => poolOf(name)?.freeze() ?? 0,
    thaw: (name) => poolOf(name)?.thaw() ?? 0,
    reload: (name) => {
      const old = poolOf(name)
      if (folder !== undefined) deploy(readFunction(folder, name, infrastructure))
      void old?.retire()
    },
    close: async () => {
      await Promise.all([...deployed.values()].map(({ pool }) => pool.kill()))
    },
  }
}

/**
 * A mini program or a web page, as against a timer or another function. The platform's rule is for mini programs only
 * (CB cloud-function/security-rules); here it stands for having no HTTP address too.
 */
const isClient = (caller: Caller): boolean => ['wx_client', 'wx_http', 'wx_devtools'].includes(caller.source)

const contextOf = ({ requestId, config }: Invocation, environment: Readonly<Record<string, string>>) => ({
  request_id: requestId,
  function_name: config.name,
  function_version: '$LATEST',
  namespace: environment.SCF_NAMESPACE,
  memory_limit_in_mb: config.memoryMb,
  time_limit_in_ms: config.timeoutMs,
  callbackWaitsForEmptyEventLoop: false,
})

const answerOf = (
  { requestId, config }: Invocation,
  outcome: Outcome | { readonly kind: 'overloaded' },
): Answer => {
  switch (outcome.kind) {
    case 'result':
      return { ok: true, requestId, result: outcome.result }
    case 'thrown':
      return { ok: false, requestId, failure: { kind: 'thrown', stack: outcome.stack } }
    case 'exited':
      return { ok: false, requestId, failure: { kind: 'thrown', stack: outcome.message } }
    case 'timeout':
      return { ok: false, requestId, failure: { kind: 'timeout', seconds: config.timeoutMs / 1000 } }
    case 'overloaded':
      return { ok: false, requestId, failure: { kind: 'overloaded' } }
  }
}

const describe = (failure: Failure): string => {
  if (failure.kind === 'thrown') return failure.stack
  return failure.kind === 'timeout'
    ? `ran longer than its ${failure.seconds} s and was replaced`
    : failure.kind
}

const fieldsOf = ({ requestId, config, caller }: Invocation): Record<string, string> => ({
  function: config.name,
  requestId,
  source: caller.source,
})

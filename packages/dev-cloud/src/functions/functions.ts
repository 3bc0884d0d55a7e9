import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import type { Counters } from '../counters/counters'
import type { LogLine } from '../log'
import { type Caller, callerEnvironment } from './caller'
import { type BrokenFunction, createDeployments, type DeploymentOptions } from './deployments'
import type { FunctionConfig } from './function-config'
import { type Answer, answerOf, contextOf, describe, failed, fieldsOf, type Invocation } from './invocation'
import type { Pool, PoolCounts } from './pool'
import { createRecentInvocations, type RecentInvocation } from './recent-invocations'
import { createRunningInvocations } from './running-invocations'

export type Functions = {
  configs(): readonly FunctionConfig[]
  /** The functions that do not run, each with why. */
  broken(): readonly BrokenFunction[]
  /** Runs a function for a caller. A client is refused when the invoke rule is `nobody`. */
  invoke(name: string, event: string, caller: Caller): Promise<Answer>
  /** The run that a `wxCloudApiToken` belongs to, while its event or the work it left running lasts. */
  invocationOf(token: string | undefined): Invocation | undefined
  counts(): Readonly<Record<string, PoolCounts>>
  /** The last runs of a function, the newest first. */
  recent(name: string): readonly RecentInvocation[]
  freeze(name: string): number
  thaw(name: string): number
  /** Ends the instance that runs this invocation, as the platform may at any time. */
  kill(invocation: Invocation | undefined): Promise<void>
  /** Reads the code and configuration of one function again; events in flight finish on the old code. */
  reload(name: string): void
  close(): Promise<void>
}

export type FunctionsOptions = Omit<DeploymentOptions, 'onBroken'> & {
  readonly appid: string
  readonly counters: Counters
  readonly clock: Clock
  readonly log: (level: LogLine['level'], message: string, fields?: LogLine['fields']) => void
}

export const createFunctions = (options: FunctionsOptions): Functions => {
  const { environment, appid, counters, clock, log } = options
  const deployments = createDeployments({
    ...options,
    onBroken: (name, why) =>
      log(why ? 'error' : 'info', why ?? `${name} is mended and runs`, { function: name }),
  })
  const running = createRunningInvocations()
  const recent = createRecentInvocations()

  const conclude = (invocation: Invocation, answer: Answer, milliseconds: number) => {
    const { config, caller, requestId } = invocation
    const outcome = answer.ok ? 'ok' : answer.failure.kind
    counters.finished(config.name, answer.ok, milliseconds)
    const at = clock.now().toISOString()
    recent.add(config.name, { requestId, at, source: caller.source, outcome, milliseconds })
    if (!answer.ok) log('error', describe(answer.failure), { ...fieldsOf(invocation), milliseconds })
  }

  const run = async (invocation: Invocation, pool: Pool, event: string): Promise<Answer> => {
    const startedAt = performance.now()
    const { config, caller } = invocation
    const variables = callerEnvironment(caller, { ...invocation, appid })
    const outcome = await pool.run({
      message: {
        event,
        context: contextOf(invocation, { ...environment, ...config.variables, ...variables }),
        environment: variables,
        clockAheadMs: clock.aheadMs(),
      },
      timeoutMs: config.timeoutMs,
      onStart: (instance, cold) => {
        running.begin(invocation, instance)
        counters.invoked(config.name, cold)
      },
      onLog: (text, level) => log(level, text.trimEnd(), fieldsOf(invocation)),
    })
    running.end(invocation)
    const answer = answerOf(invocation, outcome)
    conclude(invocation, answer, Math.round(performance.now() - startedAt))
    return answer
  }

  return {
    configs: () => deployments.all().map(({ config }) => config),
    broken: deployments.broken,
    invoke: async (name, event, caller) => {
      const requestId = randomUUID()
      const found = deployments.get(name)
      const broken = deployments.broken().find((one) => one.name === name)
      if (broken) return failed(requestId, { kind: 'broken', why: broken.why })
      if (!found) return failed(requestId, { kind: 'missing' })
      const { config, pool } = found
      if (!mayCall(caller, config)) return failed(requestId, { kind: 'forbidden' })
      return run({ requestId, token: randomBytes(16).toString('hex'), config, caller }, pool, event)
    },
    invocationOf: (token) => (token ? running.of(token) : undefined),
    counts: () =>
      Object.fromEntries(deployments.all().map(({ config, pool }) => [config.name, pool.counts()])),
    recent: recent.of,
    freeze: (name) => deployments.get(name)?.pool.freeze() ?? 0,
    thaw: (name) => deployments.get(name)?.pool.thaw() ?? 0,
    kill: async (invocation) => invocation && running.instanceOf(invocation)?.dispose(),
    reload: deployments.reload,
    close: async () => {
      await Promise.all(deployments.all().map(({ pool }) => pool.kill()))
    },
  }
}

/**
 * A mini program or its tools, in contrast to a timer or another function: the platform's invoke rule is for these
 * (CB cloud-function/security-rules). Over HTTP only functions with an HTTP address can be called.
 */
const mayCall = ({ source }: Caller, { invoke, overHttp }: FunctionConfig): boolean => {
  if (source === 'wx_http') return overHttp
  return invoke === 'anyone' || !['wx_client', 'wx_devtools'].includes(source)
}

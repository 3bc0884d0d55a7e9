import { INITIALIZATION_MS } from '../limits'
import { type Host, type InstanceOptions, startHost } from './instance-host'
import type { FromInstance, ToInstance } from './protocol'

/** How one event ended in an instance. After `timeout`, `slow-start` and `exited` the instance is gone. */
export type Outcome =
  | { readonly kind: 'result'; readonly result: string }
  | { readonly kind: 'thrown'; readonly message: string; readonly stack: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'slow-start' }
  | { readonly kind: 'exited'; readonly message: string }

/** One instance of a function: a thread that holds what its module keeps in memory from event to event. */
export type Instance = {
  readonly id: number
  /** Runs one event; never two at a time. */
  run(message: ToInstance, timeoutMs: number, onLog: OnLog): Promise<Outcome>
  alive(): boolean
  dispose(): Promise<void>
}

export type OnLog = (text: string, level: 'info' | 'error') => void

type Running = {
  readonly finish: (outcome: Outcome) => void
  readonly onLoaded: () => void
}

let nextId = 1

/**
 * Starts the thread. The first event loads the function's module (a cold start), under the limit of an initialization;
 * the function's own limit begins after it.
 */
export const startInstance = (options: InstanceOptions): Instance => {
  let running: Running | undefined
  /** Lines that come after an answer belong to the event before. */
  let onLog: OnLog = () => undefined
  let loaded = false
  let alive = true

  const finish = (outcome: Outcome) => {
    const ended = running
    running = undefined
    ended?.finish(outcome)
  }
  const died = (message: string) => {
    if (alive && !running) onLog(message, 'error')
    alive = false
    finish({ kind: 'exited', message })
  }
  const take = (message: FromInstance) => {
    if (message.kind === 'log') return onLog(message.text, message.level)
    if (message.kind !== 'loaded') return finish(message)
    loaded = true
    running?.onLoaded()
  }

  const host: Host = startHost(options, { onMessage: take, onEnd: died })
  const dispose = async () => {
    alive = false
    await host.end()
  }

  return {
    id: nextId++,
    alive: () => alive,
    dispose,
    run: (message, timeoutMs, log) =>
      new Promise<Outcome>((resolve) => {
        onLog = log
        const limit = (kind: 'timeout' | 'slow-start', ms: number) =>
          setTimeout(() => {
            running = undefined
            resolve({ kind })
            void dispose()
          }, ms)
        let timer: NodeJS.Timeout | undefined
        const start = (kind: 'timeout' | 'slow-start', ms: number) => {
          clearTimeout(timer)
          if (options.limitsTime) timer = limit(kind, ms)
        }
        if (loaded) start('timeout', timeoutMs)
        else start('slow-start', INITIALIZATION_MS)
        running = {
          onLoaded: () => start('timeout', timeoutMs),
          finish: (outcome) => {
            clearTimeout(timer)
            resolve(outcome)
          },
        }
        host.post(message)
      }),
  }
}

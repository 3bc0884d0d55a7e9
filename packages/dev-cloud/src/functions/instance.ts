import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { threadSource } from '../thread-source'
import type { FromInstance, ToInstance } from './protocol'

const WORKER = join(import.meta.dirname, 'instance-worker.ts')

/** How one event ended in an instance. After `timeout` and `exited` the instance is gone. */
export type Outcome =
  | { readonly kind: 'result'; readonly result: string }
  | { readonly kind: 'thrown'; readonly message: string; readonly stack: string }
  | { readonly kind: 'timeout' }
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

export type InstanceOptions = {
  readonly entry: string
  readonly memoryMb: number
  readonly environment: Readonly<Record<string, string>>
}

type Running = { readonly finish: (outcome: Outcome) => void; readonly onLog: OnLog }

let nextId = 1

/** Starts the thread. The first event loads the function's module, within its own time limit (a cold start). */
export const startInstance = ({ entry, memoryMb, environment }: InstanceOptions): Instance => {
  const worker = new Worker(threadSource(WORKER), {
    eval: true,
    env: environment,
    workerData: { entry },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  let running: Running | undefined
  let alive = true

  const finish = (outcome: Outcome) => {
    const ended = running
    running = undefined
    ended?.finish(outcome)
  }
  const died = (message: string) => {
    alive = false
    finish({ kind: 'exited', message })
  }

  worker.on('message', (message: FromInstance) => {
    if (message.kind === 'log') running?.onLog(message.text, message.level)
    else finish(message)
  })
  worker.on('error', (error) => died(error instanceof Error ? (error.stack ?? error.message) : String(error)))
  worker.on('exit', (code) => died(`the function's process ended with code ${code}`))

  const dispose = async () => {
    alive = false
    await worker.terminate()
  }

  return {
    id: nextId++,
    alive: () => alive,
    dispose,
    run: (message, timeoutMs, onLog) =>
      new Promise<Outcome>((resolve) => {
        const timer = setTimeout(() => {
          running = undefined
          resolve({ kind: 'timeout' })
          void dispose()
        }, timeoutMs)
        running = {
          onLog,
          finish: (outcome) => {
            clearTimeout(timer)
            resolve(outcome)
          },
        }
        worker.postMessage(message)
      }),
  }
}

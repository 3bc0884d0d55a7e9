import { fork } from 'node:child_process'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { threadScript } from '../thread-script'
import type { FromInstance, ToInstance } from './protocol'

const WORKER = join(import.meta.dirname, 'instance-worker')

export type InstanceOptions = {
  readonly entry: string
  readonly memoryMb: number
  readonly environment: Readonly<Record<string, string>>
  /** False when a debugger may stop the function: then no time limit ends it. */
  readonly limitsTime: boolean
}

/** What runs an instance's code. */
export type Host = {
  post(message: ToInstance): void
  end(): Promise<void>
}

type Listeners = {
  readonly onMessage: (message: FromInstance) => void
  /** Called once, with why it ended. */
  readonly onEnd: (message: string) => void
}

/** The time zone of functions on the platform (WX wxcloud/guide/functions/getting-started, "UTC+0"). */
const UTC = new Set(['UTC', 'Etc/UTC', 'GMT'])

/** A time zone belongs to a whole process, so a function that sets `TZ` runs in a process of its own; others are threads. */
export const startHost = (options: InstanceOptions, listeners: Listeners): Host => {
  const { TZ = 'UTC' } = options.environment
  return UTC.has(TZ) ? startThread(options, listeners) : startProcess(options, listeners)
}

const startThread = (
  { entry, memoryMb, environment }: InstanceOptions,
  { onMessage, onEnd }: Listeners,
): Host => {
  const worker = new Worker(threadScript(WORKER), {
    env: environment,
    workerData: { entry },
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  worker.on('message', onMessage)
  worker.on('error', (error) =>
    onEnd(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  )
  worker.on('exit', (code) => onEnd(`the function's process ended with code ${code}`))
  return { post: (message) => worker.postMessage(message), end: async () => void (await worker.terminate()) }
}

const startProcess = (
  { entry, memoryMb, environment }: InstanceOptions,
  { onMessage, onEnd }: Listeners,
): Host => {
  const child = fork(threadScript(WORKER), [entry], {
    env: environment,
    execArgv: [`--max-old-space-size=${memoryMb}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('message', onMessage)
  child.on('error', (error) => onEnd(error.message))
  child.on('exit', (code) => onEnd(`the function's process ended with code ${code}`))
  return {
    post: (message) => void child.send(message, () => undefined),
    end: async () => void child.kill('SIGKILL'),
  }
}

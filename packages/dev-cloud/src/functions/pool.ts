import { createIdleInstances } from './idle-instances'
import { type Instance, type OnLog, type Outcome, startInstance } from './instance'
import type { InstanceOptions } from './instance-host'
import type { ToInstance } from './protocol'

/** The instances of one function in one version of its code. */
export type Pool = {
  /** Runs an event on a free instance or a new one, or waits for one. `overloaded` when too many events wait. */
  run(job: Job): Promise<Outcome | { readonly kind: 'overloaded' }>
  /** See `IdleInstances`. */
  freeze(): number
  thaw(): number
  counts(): PoolCounts
  /** Ends idle instances now and busy ones after their event. */
  retire(): Promise<void>
  /** Ends every instance now. */
  kill(): Promise<void>
}

export type PoolCounts = {
  readonly busy: number
  readonly idle: number
  readonly frozen: number
  readonly waiting: number
  readonly coldStarts: number
}

export type Job = {
  readonly message: ToInstance
  readonly timeoutMs: number
  readonly onLog: OnLog
  readonly onStart: (instance: Instance, cold: boolean) => void
}

export type PoolLimits = {
  readonly maxInstances: number
  readonly maxWaiting: number
  /** How long an instance waits for an event before it is ended. */
  readonly idleInstanceMs: number
}

type Acquired = { readonly instance: Instance; readonly cold: boolean }

export const createPool = (options: InstanceOptions, limits: PoolLimits): Pool => {
  const idle = createIdleInstances(limits.idleInstanceMs)
  const busy = new Set<Instance>()
  const waiting: ((acquired: Acquired) => void)[] = []
  let coldStarts = 0
  let retired = false

  const occupy = (free: Instance | undefined): Acquired => {
    if (!free) coldStarts++
    const instance = free ?? startInstance(options)
    busy.add(instance)
    return { instance, cold: !free }
  }

  const acquire = (): Acquired | Promise<Acquired> | undefined => {
    const free = idle.take()
    if (free || busy.size < limits.maxInstances) return occupy(free)
    if (waiting.length >= limits.maxWaiting) return undefined
    return new Promise((resolve) => waiting.push(resolve))
  }

  const release = (instance: Instance) => {
    busy.delete(instance)
    const next = waiting.shift()
    if (next) next(occupy(instance.alive() ? instance : undefined))
    else if (retired) void instance.dispose()
    else if (instance.alive()) idle.add(instance)
  }

  return {
    run: async (job) => {
      const acquired = await acquire()
      if (!acquired) return { kind: 'overloaded' }
      const { instance, cold } = acquired
      job.onStart(instance, cold)
      try {
        return await instance.run(job.message, job.timeoutMs, job.onLog)
      } finally {
        release(instance)
      }
    },
    freeze: idle.freeze,
    thaw: idle.thaw,
    counts: () => ({ busy: busy.size, ...idle.counts(), waiting: waiting.length, coldStarts }),
    retire: async () => {
      retired = true
      await idle.dispose()
    },
    kill: async () => {
      retired = true
      await Promise.all([idle.dispose(), ...[...busy].map((instance) => instance.dispose())])
    },
  }
}

import { type Instance, type InstanceOptions, type OnLog, type Outcome, startInstance } from './instance'
import type { ToInstance } from './protocol'

/** The instances of one function in one version of its code. */
export type Pool = {
  /** Runs an event on a free instance, a new one, or waits for one; `overloaded` when too many wait already. */
  run(job: Job): Promise<Outcome | { readonly kind: 'overloaded' }>
  /** No more events go to the instances that are idle now; they stay alive with what they hold. */
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
  /** An instance without an event for so long is ended. */
  readonly idleInstanceMs: number
}

type Acquired = { readonly instance: Instance; readonly cold: boolean }

export const createPool = (options: InstanceOptions, limits: PoolLimits): Pool => {
  const idle: Instance[] = []
  const frozen: Instance[] = []
  const busy = new Set<Instance>()
  const waiting: ((acquired: Acquired) => void)[] = []
  const reclaims = new WeakMap<Instance, NodeJS.Timeout>()
  let coldStarts = 0
  let retired = false

  const start = (): Instance => {
    coldStarts++
    return startInstance(options)
  }

  const rest = (instance: Instance) => {
    idle.push(instance)
    const reclaim = () => {
      const at = idle.indexOf(instance)
      if (at >= 0) void idle.splice(at, 1)[0]?.dispose()
    }
    reclaims.set(instance, setTimeout(reclaim, limits.idleInstanceMs).unref())
  }

  const occupy = (instance: Instance, cold: boolean) => {
    clearTimeout(reclaims.get(instance))
    busy.add(instance)
    return { instance, cold }
  }

  const acquire = (): Acquired | Promise<Acquired> | undefined => {
    for (let next = idle.pop(); next; next = idle.pop()) if (next.alive()) return occupy(next, false)
    if (busy.size < limits.maxInstances) return occupy(start(), true)
    if (waiting.length >= limits.maxWaiting) return undefined
    return new Promise((resolve) => waiting.push(resolve))
  }

  const release = (instance: Instance) => {
    busy.delete(instance)
    const next = waiting.shift()
    if (next) next(instance.alive() ? occupy(instance, false) : occupy(start(), true))
    else if (retired) void instance.dispose()
    else if (instance.alive()) rest(instance)
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
    freeze: () => frozen.push(...idle.splice(0)),
    thaw: () => {
      const thawed = frozen.splice(0)
      for (const instance of thawed) rest(instance)
      return thawed.length
    },
    counts: () => ({
      busy: busy.size,
      idle: idle.length,
      frozen: frozen.length,
      waiting: waiting.length,
      coldStarts,
    }),
    retire: async () => {
      retired = true
      await Promise.all([...idle.splice(0), ...frozen.splice(0)].map((instance) => instance.dispose()))
    },
    kill: async () => {
      retired = true
      await Promise.all(
        [...idle.splice(0), ...frozen.splice(0), ...busy].map((instance) => instance.dispose()),
      )
    },
  }
}

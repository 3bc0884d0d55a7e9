import type { Instance } from './instance'

/** The instances that wait for an event. One that waits too long is ended; frozen ones wait without end. */
export type IdleInstances = {
  add(instance: Instance): void
  /** The one that came last, without those that have died. */
  take(): Instance | undefined
  /** No events go to those that are idle now, which keep what they hold. Answers how many are frozen. */
  freeze(): number
  /** Answers how many are idle again. */
  thaw(): number
  counts(): { readonly idle: number; readonly frozen: number }
  /** Ends all, the frozen ones too. */
  dispose(): Promise<void>
}

type Entry = { readonly instance: Instance; readonly timer: NodeJS.Timeout }

/** `maxIdleMs`: how long an instance waits. */
export const createIdleInstances = (maxIdleMs: number): IdleInstances => {
  let idle: Entry[] = []
  let frozen: Instance[] = []

  const end = (instance: Instance) => {
    idle = idle.filter((entry) => entry.instance !== instance)
    void instance.dispose()
  }
  const add = (instance: Instance) => {
    idle.push({ instance, timer: setTimeout(() => end(instance), maxIdleMs).unref() })
  }
  const takeAll = (): Instance[] => {
    const taken = idle
    idle = []
    return taken.map(({ instance, timer }) => {
      clearTimeout(timer)
      return instance
    })
  }

  return {
    add,
    take: () => {
      for (let entry = idle.pop(); entry; entry = idle.pop()) {
        clearTimeout(entry.timer)
        if (entry.instance.alive()) return entry.instance
      }
      return undefined
    },
    freeze: () => frozen.push(...takeAll()),
    thaw: () => {
      const thawed = frozen
      frozen = []
      for (const instance of thawed) add(instance)
      return thawed.length
    },
    counts: () => ({ idle: idle.length, frozen: frozen.length }),
    dispose: async () => {
      const all = [...takeAll(), ...frozen]
      frozen = []
      await Promise.all(all.map((instance) => instance.dispose()))
    },
  }
}

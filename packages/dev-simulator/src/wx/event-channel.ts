type Listener = (...args: unknown[]) => void

/** One end of the channel between a page and its opener. */
export type EventChannel = {
  on(name: string, listener: Listener): void
  once(name: string, listener: Listener): void
  off(name: string, listener?: Listener): void
  emit(name: string, ...args: unknown[]): void
}

/** Makes both ends. Listeners of one end get what the other emits. `events` are the opener's first listeners. */
export const createEventChannel = (
  events: Record<string, Listener> = {},
): {
  opener: EventChannel
  opened: EventChannel
} => {
  const toOpener = new Map<string, Set<Listener>>()
  const toOpened = new Map<string, Set<Listener>>()
  for (const [name, listener] of Object.entries(events)) toOpener.set(name, new Set([listener]))
  return { opener: end(toOpener, toOpened), opened: end(toOpened, toOpener) }
}

const end = (mine: Map<string, Set<Listener>>, others: Map<string, Set<Listener>>): EventChannel => {
  const listeners = (name: string) => {
    const known = mine.get(name) ?? new Set()
    mine.set(name, known)
    return known
  }
  return {
    on: (name, listener) => void listeners(name).add(listener),
    once(name, listener) {
      const wrapped: Listener = (...args) => {
        listeners(name).delete(wrapped)
        listener(...args)
      }
      listeners(name).add(wrapped)
    },
    off(name, listener) {
      if (listener) listeners(name).delete(listener)
      else mine.delete(name)
    },
    emit(name, ...args) {
      for (const listener of [...(others.get(name) ?? [])]) listener(...args)
    },
  }
}

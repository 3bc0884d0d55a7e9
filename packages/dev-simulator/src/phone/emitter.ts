/** Listeners by event name. `Events` maps each name to the value that is sent. */
export type Emitter<Events> = {
  on<K extends keyof Events>(name: K, listener: (value: Events[K]) => void): () => void
  off<K extends keyof Events>(name: K, listener?: (value: Events[K]) => void): void
  emit<K extends keyof Events>(name: K, value: Events[K]): void
}

export const createEmitter = <Events>(): Emitter<Events> => {
  const listeners = new Map<keyof Events, Set<(value: never) => void>>()
  const of = (name: keyof Events) => {
    const known = listeners.get(name) ?? new Set()
    listeners.set(name, known)
    return known
  }
  return {
    on(name, listener) {
      of(name).add(listener)
      return () => of(name).delete(listener)
    },
    off(name, listener) {
      if (listener) of(name).delete(listener)
      else of(name).clear()
    },
    emit(name, value) {
      for (const listener of [...of(name)]) (listener as (value: unknown) => void)(value)
    },
  }
}

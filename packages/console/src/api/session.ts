import { useSyncExternalStore } from 'react'

const KEY = 'session'
const listeners = new Set<() => void>()
const told = (): void => {
  for (const listener of listeners) listener()
}

/** The session token of this tab. It is gone when the tab is closed. */
export const session = {
  token: (): string | undefined => sessionStorage.getItem(KEY) ?? undefined,
  keep: (token: string): void => {
    sessionStorage.setItem(KEY, token)
    told()
  },
  drop: (): void => {
    sessionStorage.removeItem(KEY)
    told()
  },
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSessionToken = (): string | undefined => useSyncExternalStore(subscribe, session.token)

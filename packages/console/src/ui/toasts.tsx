import { useSyncExternalStore } from 'react'
import { Button } from './button'
import './toasts.scss'

/** Something that was done. It goes by itself. */
export type Toast = {
  readonly says: string
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

type Shown = Toast & { readonly id: number }

const SHOWN_MS = 8_000
let shown: readonly Shown[] = []
let last = 0
const listeners = new Set<() => void>()

const show = (next: readonly Shown[]): void => {
  shown = next
  for (const listener of listeners) listener()
}

const close = (id: number): void => show(shown.filter((toast) => toast.id !== id))

export const say = (toast: Toast): void => {
  const id = ++last
  show([...shown, { ...toast, id }])
  setTimeout(() => close(id), SHOWN_MS)
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where toasts appear; screen readers read them out. */
export const Toasts = () => {
  const toasts = useSyncExternalStore(subscribe, () => shown)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, says, action }) => (
        <div key={id} className="toast">
          <span>{says}</span>
          {action && (
            <Button
              small
              look="quiet"
              onPress={() => {
                close(id)
                action.onPress()
              }}
            >
              {action.label}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}

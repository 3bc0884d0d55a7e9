import { onDrag } from '../components/drag'
import { allowPulling } from '../components/refresher'

/** The three dots above a page that is pulled down. */
export type PullDown = {
  readonly element: HTMLElement
  enable(on: boolean): void
  start(): void
  stop(): void
}

/** How far the dots open, and how far a finger pulls to refresh; px. */
const OPEN = 50

export const createPullDown = (scroll: HTMLElement, pulled: () => void): PullDown => {
  const element = document.createElement('div')
  element.className = 'phone-pull-down'
  element.innerHTML = '<i></i><i></i><i></i>'
  let enabled = false
  let refreshing = false
  const open = (height: number) => {
    element.style.height = `${height}px`
    scroll.style.transform = height ? `translateY(${height}px)` : ''
  }
  const start = () => {
    if (refreshing) return
    refreshing = true
    open(OPEN)
    pulled()
  }
  const allow = allowPulling(scroll, () => enabled)
  onDrag(scroll, {
    axis: () => 'y',
    shared: true,
    enabled: () => enabled && scroll.scrollTop <= 0,
    move: ({ dy }) => {
      if (dy > 0 && !refreshing) open(Math.min(120, dy / 2))
    },
    end: ({ dy }) => {
      if (refreshing) return
      if (dy / 2 >= OPEN) start()
      else open(0)
    },
  })
  return {
    element,
    enable(on) {
      enabled = on
      allow()
    },
    start,
    stop() {
      refreshing = false
      open(0)
    },
  }
}

import type { NativeNode } from './native-component'
import { indexAt } from './swiper-track'
import type { SwiperView } from './swiper-view'

/** Turns a swiper from item to item. It owns the swiper's position. */
export type SwiperTurns = {
  current(): number
  /** Turns to an item and sends `change` with the source. In a circular swiper `target` may be beyond the ends. */
  turnTo(target: number, source: string): void
  /** Shows an item at once, without an event. */
  rest(index: number): void
  /** Moves the items with the finger: by `share` of an item from the current one. */
  follow(share: number): void
  redraw(): void
  /** Ends the animation that runs. */
  stop(): void
}

/** How far a finger pulls past the ends of a swiper that is not circular; in items. */
const OVERPULL = 0.3

export const createSwiperTurns = (self: NativeNode, view: SwiperView): SwiperTurns => {
  let current = 0
  let position = 0
  let stop = () => {}
  const show = (next: number) => {
    position = next
    view.draw(position, current)
  }
  const detail = (source: string) => ({
    current,
    currentItemId: view.items()[current]?.get('itemId') ?? '',
    source,
  })
  return {
    current: () => current,
    stop: () => stop(),
    redraw: () => show(position),
    rest(index) {
      current = index
      show(index)
    },
    follow(share) {
      const wanted = current - share
      const held = Math.min(view.lastIndex() + OVERPULL, Math.max(-OVERPULL, wanted))
      show(view.isCircular() ? wanted : held)
    },
    turnTo(target, source) {
      const next = indexAt(target, view.items().length, view.lastIndex(), view.isCircular())
      const changed = next !== current
      current = next
      if (changed) {
        self.set('current', current)
        self.emit('change', detail(source))
      }
      stop()
      stop = animate(position, view.isCircular() ? target : next, durationOf(self), show, () => {
        show(current)
        self.emit('animationfinish', detail(source))
      })
    },
  }
}

const durationOf = (self: NativeNode): number =>
  document.documentElement.dataset.motion === 'off' ? 0 : Number(self.get('duration'))

/** Moves from one position to another within `duration` ms, slower towards the end. Answers how to stop it. */
const animate = (
  from: number,
  to: number,
  duration: number,
  show: (position: number) => void,
  finish: () => void,
): (() => void) => {
  if (duration === 0) {
    show(to)
    finish()
    return () => {}
  }
  const began = performance.now()
  let frame = 0
  const step = (now: number) => {
    const progress = Math.min(1, (now - began) / duration)
    show(from + (to - from) * (1 - (1 - progress) ** 3))
    if (progress < 1) frame = requestAnimationFrame(step)
    else finish()
  }
  frame = requestAnimationFrame(step)
  return () => cancelAnimationFrame(frame)
}

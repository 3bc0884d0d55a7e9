import type { ClaimedPointer } from '../components/drag'

/** How far a pressed mouse moves before it scrolls; px. */
const SLOP = 6

/** The share of the speed that remains after each frame of a flick. */
const FRICTION = 0.95

/** Scrolls with a pressed mouse, as a finger would; wheels and real touches scroll by themselves. */
export const scrollWithMouse = (root: HTMLElement): void => {
  root.addEventListener('pointerdown', (down: ClaimedPointer) => {
    if (down.pointerType !== 'mouse' || down.button !== 0) return
    if ((down.target as Element).closest('input,textarea,select')) return
    follow(down)
  })
  root.addEventListener('dragstart', (event) => event.preventDefault())
}

const follow = (down: ClaimedPointer): void => {
  let last = { x: down.clientX, y: down.clientY, at: down.timeStamp }
  let scroller: { element: Element; axis: 'x' | 'y' } | null = null
  let speed = 0
  const move = (event: PointerEvent) => {
    const dx = event.clientX - last.x
    const dy = event.clientY - last.y
    if (!scroller) {
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < SLOP) return
      const axis = Math.abs(event.clientX - down.clientX) > Math.abs(event.clientY - down.clientY) ? 'x' : 'y'
      if (down.phoneDragAxis === axis || down.phoneDragAxis === 'xy') return stop()
      const element = scrollableFrom(down.target as Element, axis)
      if (!element) return stop()
      scroller = { element, axis }
    }
    const step = scroller.axis === 'x' ? dx : dy
    speed = step / Math.max(1, event.timeStamp - last.at)
    scrollBy(scroller.element, scroller.axis, -step)
    last = { x: event.clientX, y: event.clientY, at: event.timeStamp }
  }
  const stop = () => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', end)
  }
  const end = (event: PointerEvent) => {
    stop()
    if (scroller && event.timeStamp - last.at < 60) glide(scroller.element, scroller.axis, speed * 16)
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', end)
}

const glide = (element: Element, axis: 'x' | 'y', step: number): void => {
  if (Math.abs(step) < 0.5) return
  scrollBy(element, axis, -step)
  requestAnimationFrame(() => glide(element, axis, step * FRICTION))
}

const scrollBy = (element: Element, axis: 'x' | 'y', amount: number): void => {
  if (axis === 'x') element.scrollLeft += amount
  else element.scrollTop += amount
}

const scrollableFrom = (start: Element, axis: 'x' | 'y'): Element | null => {
  for (let element: Element | null = start; element; element = element.parentElement) {
    const style = getComputedStyle(element)
    const scrolls = /auto|scroll/.test(axis === 'x' ? style.overflowX : style.overflowY)
    const room =
      axis === 'x' ? element.scrollWidth > element.clientWidth : element.scrollHeight > element.clientHeight
    if (scrolls && room) return element
  }
  return null
}

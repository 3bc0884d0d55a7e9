/** Where a drag has come to, in px from where it began; speed in px per ms. */
export type Drag = {
  readonly dx: number
  readonly dy: number
  readonly speedX: number
  readonly speedY: number
  readonly event: PointerEvent
}

export type DragHandlers = {
  /** Which way the component is dragged; the page keeps the other way for scrolling. */
  readonly axis: () => 'x' | 'y' | 'xy'
  enabled?(): boolean
  /** The drag goes on beside scrolling (pull to refresh); whoever asks for this says what touches may do. */
  readonly shared?: boolean
  start?(event: PointerEvent): void
  move(drag: Drag): void
  end(drag: Drag): void
}

/** A press that a component may take, so that the phone does not scroll by mouse along the same way. */
export interface ClaimedPointer extends PointerEvent {
  phoneDragAxis?: 'x' | 'y' | 'xy'
}

/** How far a finger moves before it is a drag; in px. */
const SLOP = 4

/** Follows a finger or a mouse that is pressed on an element. */
export const onDrag = (element: HTMLElement, handlers: DragHandlers): void => {
  element.addEventListener('pointerdown', (down: ClaimedPointer) => {
    if (handlers.enabled?.() === false || (down.phoneDragAxis && !handlers.shared)) return
    if (!handlers.shared) {
      down.phoneDragAxis = handlers.axis()
      claimTouches(element, handlers)
    }
    follow(element, down, handlers)
  })
  // The browser decides at the first touch, so the way must be claimed before it; properties are set by then.
  if (!handlers.shared) queueMicrotask(() => claimTouches(element, handlers))
}

const claimTouches = (element: HTMLElement, handlers: DragHandlers): void => {
  element.style.touchAction = { x: 'pan-y', y: 'pan-x', xy: 'none' }[handlers.axis()]
}

const follow = (element: HTMLElement, down: PointerEvent, handlers: DragHandlers): void => {
  let dragging = false
  let last: Drag & { at: number } = { dx: 0, dy: 0, speedX: 0, speedY: 0, event: down, at: down.timeStamp }
  const move = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return
    last = advance(last, down, event)
    if (!dragging && passedSlop(last, handlers.axis())) {
      dragging = true
      handlers.start?.(event)
    }
    if (dragging) handlers.move(last)
  }
  const end = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return
    element.ownerDocument.removeEventListener('pointermove', move)
    element.ownerDocument.removeEventListener('pointerup', end)
    element.ownerDocument.removeEventListener('pointercancel', end)
    if (dragging) handlers.end({ ...last, event })
  }
  element.ownerDocument.addEventListener('pointermove', move)
  element.ownerDocument.addEventListener('pointerup', end)
  element.ownerDocument.addEventListener('pointercancel', end)
}

const passedSlop = ({ dx, dy }: Drag, axis: 'x' | 'y' | 'xy'): boolean => {
  if (axis === 'xy') return Math.max(Math.abs(dx), Math.abs(dy)) > SLOP
  const along = Math.abs(axis === 'x' ? dx : dy)
  return along > SLOP && along > Math.abs(axis === 'x' ? dy : dx)
}

const advance = (
  last: Drag & { at: number },
  down: PointerEvent,
  event: PointerEvent,
): Drag & { at: number } => {
  const dx = event.clientX - down.clientX
  const dy = event.clientY - down.clientY
  const time = Math.max(1, event.timeStamp - last.at)
  return { dx, dy, speedX: (dx - last.dx) / time, speedY: (dy - last.dy) / time, event, at: event.timeStamp }
}

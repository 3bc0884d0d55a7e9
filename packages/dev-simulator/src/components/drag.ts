/** How far a finger has moved since its drag began, in px, and its speed in px per ms. */
export type Drag = {
  readonly dx: number
  readonly dy: number
  readonly speedX: number
  readonly speedY: number
  readonly event: PointerEvent
}

export type DragHandlers = {
  /** The direction in which the component is dragged. The page scrolls in the other direction. */
  readonly axis: () => 'x' | 'y' | 'xy'
  enabled?(): boolean
  /** The drag does not stop the page from scrolling, as for pull to refresh. The caller sets touch-action itself. */
  readonly shared?: boolean
  start?(event: PointerEvent): void
  move(drag: Drag): void
  end(drag: Drag): void
}

/**
 * A press. A component that is dragged by it writes the direction, and the phone does not scroll by mouse in that
 * direction.
 */
export interface ClaimedPointer extends PointerEvent {
  phoneDragAxis?: 'x' | 'y' | 'xy'
}

/** How far a finger moves before a drag begins; px. */
const SLOP = 4

/** Calls the handlers while a finger or a pressed mouse drags an element. */
export const onDrag = (element: HTMLElement, handlers: DragHandlers): void => {
  element.addEventListener('pointerdown', (down: ClaimedPointer) => {
    if (handlers.enabled?.() === false || (down.phoneDragAxis && !handlers.shared)) return
    if (!handlers.shared) {
      down.phoneDragAxis = handlers.axis()
      claimTouches(element, handlers)
    }
    follow(element, down, handlers)
  })
  // The browser reads touch-action at the first touch. In a microtask the component's properties are set.
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

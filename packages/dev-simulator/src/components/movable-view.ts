import { isOn } from './closest-native'
import { onDrag } from './drag'
import type { NativeDefinition, NativeNode } from './native-component'

export const movableArea: NativeDefinition = { properties: { scaleArea: false } }

export const movableView: NativeDefinition = {
  properties: {
    direction: 'none',
    inertia: false,
    outOfBounds: false,
    x: 0,
    y: 0,
    damping: 20,
    friction: 2,
    disabled: false,
    scale: false,
    scaleMin: 0.1,
    scaleMax: 10,
    scaleValue: 1,
    animation: true,
  },
  setup(self) {
    let from = { x: 0, y: 0 }
    onDrag(self.element, {
      axis: () =>
        ({ horizontal: 'x' as const, vertical: 'y' as const })[self.get<string>('direction')] ?? 'xy',
      enabled: () => !isOn(self.get('disabled')) && self.get('direction') !== 'none',
      start: () => {
        from = translation(self)
      },
      move: ({ dx, dy }) => moveTo(self, from.x + dx, from.y + dy, 'touch'),
      end: () => {},
    })
    const place = () => moveTo(self, Number(self.get('x')), Number(self.get('y')), '')
    return { attached: place, changed: { x: place, y: place } }
  },
  functions: { moveTo: (self, x: never, y: never) => moveTo(self, Number(x), Number(y), 'touch') },
}

/** The place of a movable-view in its area; px. Automation reads it as `_translateX` and `_translateY`. */
export const translation = (self: NativeNode): { x: number; y: number } => {
  const { dataset } = self.element
  return { x: Number(dataset.translateX ?? 0), y: Number(dataset.translateY ?? 0) }
}

const moveTo = (self: NativeNode, wantedX: number, wantedY: number, source: string): void => {
  const { element } = self
  const area = element.closest('wx-movable-area')
  const direction = self.get<string>('direction')
  const before = translation(self)
  const x =
    source && direction === 'vertical' ? before.x : hold(wantedX, area?.clientWidth, element.offsetWidth)
  const y =
    source && direction === 'horizontal' ? before.y : hold(wantedY, area?.clientHeight, element.offsetHeight)
  if (x === before.x && y === before.y) return
  element.dataset.translateX = String(x)
  element.dataset.translateY = String(y)
  element.style.transform = `translate3d(${x}px, ${y}px, 0)`
  self.emit('change', { x, y, source })
}

const hold = (wanted: number, room = 0, own = 0): number => {
  const free = room - own
  return Math.min(Math.max(wanted, Math.min(0, free)), Math.max(0, free))
}

import { rewriteValue } from '../compile/rewrite-values'
import { isOn, nativesIn } from './closest-native'
import type { NativeNode } from './native-component'
import { placeItem } from './swiper-track'

/** What a swiper shows, as its properties and its children say. */
export type SwiperView = {
  items(): NativeNode[]
  isVertical(): boolean
  /** Whether the last item is followed by the first. */
  isCircular(): boolean
  lastIndex(): number
  /** The room of one item in the direction of the swiper; px. */
  itemSize(): number
  /** Draws the items around `position`, a fractional index, and marks the dot of `current`. */
  draw(position: number, current: number): void
  /** Takes over margins and the number of items that are shown side by side. */
  layOut(): void
}

export const createSwiperView = (self: NativeNode): SwiperView => {
  const track = self.part('wx-swiper-track')
  const sideBySide = () => Number(self.get('displayMultipleItems'))
  const view: SwiperView = {
    items: () => nativesIn(track, ['swiper-item']),
    isVertical: () => isOn(self.get('vertical')),
    isCircular: () => isOn(self.get('circular')) && view.items().length > sideBySide(),
    lastIndex: () => Math.max(0, view.items().length - sideBySide()),
    itemSize: () => (view.isVertical() ? track.clientHeight : track.clientWidth) / sideBySide() || 1,
    draw(position, current) {
      const items = view.items()
      const options = { count: items.length, circular: view.isCircular(), vertical: view.isVertical() }
      for (const [index, item] of items.entries()) placeItem(item.element, index, position, options)
      drawDots(self, items.length, current)
    },
    layOut() {
      track.style.setProperty('--items', String(sideBySide()))
      track.style.setProperty('--before', rewriteValue(String(self.get('previousMargin'))))
      track.style.setProperty('--after', rewriteValue(String(self.get('nextMargin'))))
    },
  }
  return view
}

const drawDots = (self: NativeNode, count: number, current: number): void => {
  const dots = self.part('wx-swiper-dots')
  const wanted = isOn(self.get('indicatorDots')) ? count : 0
  while (dots.children.length > wanted) dots.lastChild?.remove()
  while (dots.children.length < wanted) dots.append(document.createElement('i'))
  for (const [index, dot] of [...dots.children].entries()) {
    const color = index === current ? 'indicatorActiveColor' : 'indicatorColor'
    ;(dot as HTMLElement).style.background = self.get(color)
  }
}

import { isOn } from './closest-native'
import { onDrag } from './drag'
import type { NativeDefinition, NativeNode, Reactions } from './native-component'
import { indexAt } from './swiper-track'
import { createSwiperTurns, type SwiperTurns } from './swiper-turns'
import { createSwiperView, type SwiperView } from './swiper-view'

/** A flick faster than this turns the swiper whatever the distance; px per ms. */
const FLICK = 0.35

/** https://developers.weixin.qq.com/miniprogram/dev/component/swiper.html */
export const swiper: NativeDefinition = {
  properties: {
    indicatorDots: false,
    indicatorColor: 'rgba(0, 0, 0, .3)',
    indicatorActiveColor: '#000000',
    autoplay: false,
    current: 0,
    currentItemId: '',
    interval: 5000,
    duration: 500,
    circular: false,
    vertical: false,
    previousMargin: '0px',
    nextMargin: '0px',
    displayMultipleItems: 1,
    snapToEdge: false,
    easingFunction: 'default',
  },
  reflect: ['vertical'],
  setup: (self) => setUpSwiper(self),
  functions: { swipeTo: (self, index: never) => self.element.dispatchEvent(swipeTo(index)) },
}

export const swiperItem: NativeDefinition = { properties: { itemId: '', skipHiddenItemLayout: false } }

/** Properties that change the layout. */
const LAYOUT = [
  'previousMargin',
  'nextMargin',
  'displayMultipleItems',
  'vertical',
  'indicatorDots',
  'indicatorColor',
]

/** What automation sends to a swiper in place of a finger. */
const swipeTo = (index: number): Event => new CustomEvent('phone-swipe', { detail: Number(index) })

const setUpSwiper = (self: NativeNode): Reactions => {
  const view = createSwiperView(self)
  const turns = createSwiperTurns(self, view)
  const clock = createAutoplay(self, view, turns)
  const layOut = () => {
    view.layOut()
    turns.redraw()
  }
  const children = new MutationObserver(() => turns.rest(Math.min(turns.current(), view.lastIndex())))
  turnByFinger(self, view, turns, clock)
  self.element.addEventListener('phone-swipe', (event) =>
    turns.turnTo((event as CustomEvent<number>).detail, 'touch'),
  )
  return {
    attached() {
      children.observe(self.part('wx-swiper-track'), { childList: true })
      view.layOut()
      turns.rest(
        indexAt(Number(self.get('current')), view.items().length, view.lastIndex(), view.isCircular()),
      )
      clock.start()
    },
    detached() {
      clock.stop()
      turns.stop()
      children.disconnect()
    },
    changed: {
      ...Object.fromEntries(LAYOUT.map((name) => [name, layOut])),
      autoplay: clock.start,
      interval: clock.start,
      current(value) {
        if (self.element.isConnected && Number(value) !== turns.current()) turns.turnTo(Number(value), '')
      },
      currentItemId(value) {
        const index = view.items().findIndex((item) => item.get('itemId') === value)
        if (index >= 0 && index !== turns.current()) turns.turnTo(index, '')
      },
    },
  }
}

type Autoplay = {
  /** Starts again from now, where the swiper plays by itself. */
  readonly start: () => void
  readonly stop: () => void
}

const createAutoplay = (self: NativeNode, view: SwiperView, turns: SwiperTurns): Autoplay => {
  let timer = 0
  const turn = () => {
    if (view.items().length < 2) return
    const next = view.isCircular() || turns.current() < view.lastIndex() ? turns.current() + 1 : 0
    turns.turnTo(next, 'autoplay')
  }
  const stop = () => clearInterval(timer)
  return {
    stop,
    start() {
      stop()
      if (isOn(self.get('autoplay'))) timer = window.setInterval(turn, Number(self.get('interval')))
    },
  }
}

const turnByFinger = (self: NativeNode, view: SwiperView, turns: SwiperTurns, clock: Autoplay): void =>
  onDrag(self.element, {
    axis: () => (view.isVertical() ? 'y' : 'x'),
    enabled: () => view.items().length > 1,
    start() {
      clock.stop()
      turns.stop()
    },
    move({ dx, dy }) {
      turns.follow((view.isVertical() ? dy : dx) / view.itemSize())
      self.emit('transition', { dx: -dx, dy: -dy })
    },
    end({ dx, dy, speedX, speedY }) {
      const [moved, speed] = view.isVertical() ? [dy, speedY] : [dx, speedX]
      const by = Math.abs(speed) > FLICK ? -Math.sign(speed) : Math.round(-moved / view.itemSize())
      turns.turnTo(turns.current() + by, 'touch')
      clock.start()
    },
  })

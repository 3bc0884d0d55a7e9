import { rewriteValue } from '../compile/rewrite-values'
import { isOn, nativesIn } from './closest-native'
import { onDrag } from './drag'
import type { NativeDefinition, NativeNode, Reactions } from './native-component'
import { indexAt, placeItem } from './swiper-track'

/** A flick faster than this turns the page whatever the distance; px per ms. */
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
  functions: { swipeTo: (self, index: never) => self.element.dispatchEvent(turnTo(index)) },
}

export const swiperItem: NativeDefinition = { properties: { itemId: '', skipHiddenItemLayout: false } }

const turnTo = (index: number): Event => new CustomEvent('phone-swipe', { detail: Number(index) })

const setUpSwiper = (self: NativeNode): Reactions => {
  let position = 0
  let current = 0
  let frame = 0
  let timer = 0
  const items = () => nativesIn(self.part('wx-swiper-track'), ['swiper-item'])
  const count = () => items().length
  const circular = () => isOn(self.get('circular')) && count() > Number(self.get('displayMultipleItems'))
  const lastIndex = () => Math.max(0, count() - Number(self.get('displayMultipleItems')))

  const draw = () => {
    const options = { count: count(), circular: circular(), vertical: isOn(self.get('vertical')) }
    for (const [index, item] of items().entries()) placeItem(item.element, index, position, options)
    drawDots(self, count(), current)
  }
  const detail = (source: string) => ({
    current,
    currentItemId: items()[current]?.get('itemId') ?? '',
    source,
  })
  const animateTo = (target: number, source: string) => {
    cancelAnimationFrame(frame)
    const from = position
    const duration = document.documentElement.dataset.motion === 'off' ? 0 : Number(self.get('duration'))
    const began = performance.now()
    const step = (now: number) => {
      const progress = duration ? Math.min(1, (now - began) / duration) : 1
      position = from + (target - from) * (1 - (1 - progress) ** 3)
      draw()
      if (progress < 1) frame = requestAnimationFrame(step)
      else finish(source)
    }
    if (duration) frame = requestAnimationFrame(step)
    else step(began)
  }
  const finish = (source: string) => {
    position = current
    draw()
    self.emit('animationfinish', detail(source))
  }
  const go = (target: number, source: string) => {
    const next = indexAt(target, count(), lastIndex(), circular())
    const changed = next !== current
    current = next
    if (changed) {
      self.set('current', current)
      self.emit('change', detail(source))
    }
    animateTo(circular() ? target : next, source)
  }
  const schedule = () => {
    clearInterval(timer)
    if (!isOn(self.get('autoplay'))) return
    timer = window.setInterval(
      () => {
        if (count() > 1) go(circular() || current < lastIndex() ? current + 1 : 0, 'autoplay')
      },
      Number(self.get('interval')),
    )
  }
  const size = () => {
    const track = self.part('wx-swiper-track')
    const whole = isOn(self.get('vertical')) ? track.clientHeight : track.clientWidth
    return whole / Number(self.get('displayMultipleItems')) || 1
  }
  const layOut = () => {
    const track = self.part('wx-swiper-track').style
    track.setProperty('--items', String(self.get('displayMultipleItems')))
    track.setProperty('--before', rewriteValue(String(self.get('previousMargin'))))
    track.setProperty('--after', rewriteValue(String(self.get('nextMargin'))))
    draw()
  }

  onDrag(self.element, {
    axis: () => (isOn(self.get('vertical')) ? 'y' : 'x'),
    enabled: () => count() > 1,
    start: () => {
      clearInterval(timer)
      cancelAnimationFrame(frame)
    },
    move({ dx, dy }) {
      const moved = (isOn(self.get('vertical')) ? dy : dx) / size()
      const wanted = current - moved
      position = circular() ? wanted : Math.min(lastIndex() + 0.3, Math.max(-0.3, wanted))
      draw()
      self.emit('transition', { dx: -dx, dy: -dy })
    },
    end({ dx, dy, speedX, speedY }) {
      const [moved, speed] = isOn(self.get('vertical')) ? [dy, speedY] : [dx, speedX]
      const turned = Math.abs(speed) > FLICK ? -Math.sign(speed) : Math.round(-moved / size())
      go(current + turned, 'touch')
      schedule()
    },
  })
  self.element.addEventListener('phone-swipe', (event) => go((event as CustomEvent<number>).detail, 'touch'))
  const children = new MutationObserver(() => {
    current = Math.min(current, lastIndex())
    position = current
    draw()
  })

  const relayout = Object.fromEntries(
    [
      'previousMargin',
      'nextMargin',
      'displayMultipleItems',
      'vertical',
      'indicatorDots',
      'indicatorColor',
    ].map((name) => [name, layOut]),
  )
  return {
    attached() {
      children.observe(self.part('wx-swiper-track'), { childList: true })
      current = indexAt(Number(self.get('current')), count(), lastIndex(), circular())
      position = current
      layOut()
      schedule()
    },
    detached() {
      clearInterval(timer)
      cancelAnimationFrame(frame)
      children.disconnect()
    },
    changed: {
      ...relayout,
      autoplay: schedule,
      interval: schedule,
      current: (value) => {
        if (self.element.isConnected && Number(value) !== current) go(Number(value), '')
      },
      currentItemId: (value) => {
        const index = items().findIndex((item) => item.get('itemId') === value)
        if (index >= 0 && index !== current) go(index, '')
      },
    },
  }
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

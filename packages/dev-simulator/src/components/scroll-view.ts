import { isOn } from './closest-native'
import type { NativeDefinition, NativeNode, Reactions } from './native-component'
import { setUpRefresher } from './refresher'

/** https://developers.weixin.qq.com/miniprogram/dev/component/scroll-view.html */
export const scrollView: NativeDefinition = {
  properties: {
    scrollX: false,
    scrollY: false,
    upperThreshold: 50,
    lowerThreshold: 50,
    scrollTop: undefined,
    scrollLeft: undefined,
    scrollIntoView: '',
    scrollIntoViewOffset: 0,
    scrollWithAnimation: false,
    enableBackToTop: false,
    enableFlex: false,
    enablePassive: false,
    scrollAnchoring: false,
    refresherEnabled: false,
    refresherThreshold: 45,
    refresherDefaultStyle: 'black',
    refresherBackground: 'transparent',
    refresherTriggered: false,
    enhanced: false,
    bounces: true,
    showScrollbar: true,
    pagingEnabled: false,
    fastDeceleration: false,
    usingSticky: false,
    type: 'list',
  },
  reflect: ['scrollX', 'scrollY', 'enableFlex', 'showScrollbar', 'enhanced', 'pagingEnabled'],
  setup: (self) => setUpScrollView(self),
  functions: {
    scrollTo: (self, left: never, top: never) => self.element.scrollTo({ left, top }),
    scrollTop: (self) => self.element.scrollTop,
    scrollLeft: (self) => self.element.scrollLeft,
    scrollWidth: (self) => self.element.scrollWidth,
    scrollHeight: (self) => self.element.scrollHeight,
  },
}

const setUpScrollView = (self: NativeNode): Reactions => {
  const { element } = self
  let last = { top: 0, left: 0 }
  const edges = { upper: true, lower: false }
  element.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = element
    const delta = { deltaX: last.left - scrollLeft, deltaY: last.top - scrollTop }
    last = { top: scrollTop, left: scrollLeft }
    self.emit('scroll', { scrollLeft, scrollTop, scrollHeight, scrollWidth, ...delta })
    reportEdges(self, edges)
  })
  const scrollTo = (to: ScrollToOptions) => {
    const behavior = isOn(self.get('scrollWithAnimation')) ? 'smooth' : 'instant'
    element.scrollTo({ ...to, behavior })
  }
  const scrollToChild = (id: unknown) => {
    const child = id ? element.querySelector(`#${CSS.escape(String(id))}`) : null
    if (!child) return
    const from = element.getBoundingClientRect()
    const to = child.getBoundingClientRect()
    const offset = Number(self.get('scrollIntoViewOffset')) || 0
    const top = isOn(self.get('scrollY')) ? element.scrollTop + to.top - from.top + offset : undefined
    const left = isOn(self.get('scrollX')) ? element.scrollLeft + to.left - from.left + offset : undefined
    scrollTo({ top, left })
  }
  const refresher = setUpRefresher(self)
  return {
    attached() {
      const { scrollTop, scrollLeft } = {
        scrollTop: self.get('scrollTop'),
        scrollLeft: self.get('scrollLeft'),
      }
      queueMicrotask(() => {
        if (scrollTop) element.scrollTop = Number(scrollTop)
        if (scrollLeft) element.scrollLeft = Number(scrollLeft)
        scrollToChild(self.get('scrollIntoView'))
      })
    },
    changed: {
      scrollTop: (value) => value !== undefined && scrollTo({ top: Number(value) }),
      scrollLeft: (value) => value !== undefined && scrollTo({ left: Number(value) }),
      scrollIntoView: (value) => setTimeout(() => scrollToChild(value), 0),
      refresherEnabled: refresher.allow,
      refresherTriggered: (value) => refresher.trigger(isOn(value)),
    },
  }
}

/** Reports an edge once when it is reached, and again only after it was left. */
const reportEdges = (self: NativeNode, edges: { upper: boolean; lower: boolean }): void => {
  const { element } = self
  const vertical = isOn(self.get('scrollY'))
  const [at, seen, whole] = vertical
    ? [element.scrollTop, element.clientHeight, element.scrollHeight]
    : [element.scrollLeft, element.clientWidth, element.scrollWidth]
  const upper = at <= Number(self.get('upperThreshold'))
  const lower = at + seen >= whole - Number(self.get('lowerThreshold'))
  if (upper && !edges.upper) self.emit('scrolltoupper', { direction: vertical ? 'top' : 'left' })
  if (lower && !edges.lower) self.emit('scrolltolower', { direction: vertical ? 'bottom' : 'right' })
  edges.upper = upper
  edges.lower = lower
}

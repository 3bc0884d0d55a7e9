import { disabledAt } from '../components/closest-native'
import { dispatch, type Touch } from '../view/events'
import { nodeAt } from '../view/nodes'
import { followHover } from './hover'

/** A finger that moves further than this makes no tap; px. */
const TAP_DISTANCE = 10

/** A finger that stays so long makes a long press and no tap; ms. WeChat documents 350. */
export const LONG_PRESS_MS = 350

type Finger = {
  readonly identifier: number
  readonly clientX: number
  readonly clientY: number
}

/**
 * Turns the browser's events into WeChat's touch events. A mouse counts as one finger
 * (https://developers.weixin.qq.com/miniprogram/dev/framework/view/wxml/event.html).
 */
export const listenToGestures = (root: HTMLElement): void => {
  let press: { target: Element; x: number; y: number; id: number; timer: number; long: boolean } | null = null

  const begin = (target: Element, finger: Finger, touches: Finger[]) => {
    fire(target, 'touchstart', touches, [finger])
    followHover(target, true)
    const timer = window.setTimeout(() => {
      if (!press) return
      const taken = fireLongPress(target, finger)
      press.long = taken
    }, LONG_PRESS_MS)
    press = { target, x: finger.clientX, y: finger.clientY, id: finger.identifier, timer, long: false }
  }
  const move = (target: Element, finger: Finger, touches: Finger[]): boolean => {
    if (press?.id === finger.identifier && farFrom(press, finger)) forget()
    return fire(target, 'touchmove', touches, [finger])
  }
  const end = (target: Element, finger: Finger, touches: Finger[]) => {
    fire(target, 'touchend', touches, [finger])
    const pressed = press?.id === finger.identifier ? press : null
    forget()
    if (pressed && !pressed.long && !farFrom(pressed, finger)) tap(pressed.target, finger)
  }
  const cancel = (target: Element, finger: Finger, touches: Finger[]) => {
    forget()
    fire(target, 'touchcancel', touches, [finger])
  }
  const forget = () => {
    if (!press) return
    clearTimeout(press.timer)
    followHover(press.target, false)
    press = null
  }
  listenToTouches(root, { begin, move, end, cancel })
  listenToMouse(root, { begin, move, end, cancel })
  listenToKeys(root)
  for (const type of ['transitionend', 'animationstart', 'animationiteration', 'animationend']) {
    root.addEventListener(type, (event) => {
      const node = nodeAt(event.target as Element)
      if (node) dispatch(node, type, {}, { bubbles: true, composed: true })
    })
  }
}

type FingerEvents = {
  begin(target: Element, finger: Finger, touches: Finger[]): void
  move(target: Element, finger: Finger, touches: Finger[]): boolean
  end(target: Element, finger: Finger, touches: Finger[]): void
  cancel(target: Element, finger: Finger, touches: Finger[]): void
}

const listenToTouches = (root: HTMLElement, on: FingerEvents): void => {
  const each = (
    event: TouchEvent,
    handle: (target: Element, finger: Finger, touches: Finger[]) => unknown,
  ) => {
    const touches = [...event.touches]
    return [...event.changedTouches].map((touch) => handle(touch.target as Element, touch, touches))
  }
  root.addEventListener('touchstart', (event) => void each(event, on.begin), { passive: true })
  root.addEventListener(
    'touchmove',
    (event) => {
      // A `catchtouchmove` keeps the page from scrolling.
      if (each(event, on.move).includes(true) && event.cancelable) event.preventDefault()
    },
    { passive: false },
  )
  root.addEventListener('touchend', (event) => {
    each(event, on.end)
    // Otherwise the browser sends mouse events after the touch, and every tap counts twice.
    const target = event.target as Element
    const own = nodeAt(target) && !target.closest('input,textarea')
    if (own && event.cancelable) event.preventDefault()
  })
  root.addEventListener('touchcancel', (event) => void each(event, on.cancel))
}

const listenToMouse = (root: HTMLElement, on: FingerEvents): void => {
  let target: Element | null = null
  const finger = (event: MouseEvent): Finger => ({
    identifier: 0,
    clientX: event.clientX,
    clientY: event.clientY,
  })
  let lastTouch = Number.NEGATIVE_INFINITY
  root.addEventListener('touchend', (event) => {
    lastTouch = event.timeStamp
  })
  root.addEventListener('mousedown', (event) => {
    const echo = event.timeStamp - lastTouch < 800
    if (event.button !== 0 || echo) return
    target = event.target as Element
    on.begin(target, finger(event), [finger(event)])
  })
  window.addEventListener('mousemove', (event) => {
    if (target) on.move(target, finger(event), [finger(event)])
  })
  window.addEventListener('mouseup', (event) => {
    if (target) on.end(target, finger(event), [])
    target = null
  })
}

/** Enter or the space bar presses the control that has the focus. */
const listenToKeys = (root: HTMLElement): void => {
  root.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement
    if (!['Enter', ' '].includes(event.key) || target.matches('input,textarea')) return
    if (!nodeAt(target)) return
    event.preventDefault()
    const { left, top, width, height } = target.getBoundingClientRect()
    tap(target, { identifier: 0, clientX: left + width / 2, clientY: top + height / 2 })
  })
}

/** Sends a tap. Disabled controls get none. */
export const tap = (target: Element, finger: Finger): void => {
  if (disabledAt(target)) return
  const node = nodeAt(target)
  if (!node) return
  const touch = toTouch(finger, target)
  const detail = { x: touch.pageX, y: touch.pageY }
  dispatch(node, 'tap', detail, { bubbles: true, composed: true, touches: [touch], changedTouches: [touch] })
  target.dispatchEvent(new CustomEvent('phone-tap', { bubbles: true, detail: finger }))
}

/** Sends a long press by both of WeChat's names. Answers whether anything listens to it: then no tap follows. */
export const fireLongPress = (target: Element, finger: Finger): boolean => {
  const node = nodeAt(target)
  if (!node) return false
  const touch = toTouch(finger, target)
  const detail = { x: touch.pageX, y: touch.pageY }
  const init = { bubbles: true, composed: true, touches: [touch], changedTouches: [touch] }
  dispatch(node, 'longpress', detail, init)
  dispatch(node, 'longtap', detail, init)
  return listensAbove(node, 'longpress')
}

const listensAbove = (start: ReturnType<typeof nodeAt>, type: string): boolean => {
  type Listening = {
    _$eventTarget?: { listeners?: Record<string, unknown> } | null
    getComposedParent(): unknown
  }
  for (
    let node = start as unknown as Listening | null;
    node;
    node = node.getComposedParent() as Listening | null
  ) {
    if (node._$eventTarget?.listeners?.[type]) return true
  }
  return false
}

/** Sends a touch event. Answers whether a `catch` listener took it. */
export const fire = (target: Element, type: string, touches: Finger[], changed: Finger[]): boolean => {
  const node = nodeAt(target)
  if (!node) return false
  const convert = (finger: Finger) => toTouch(finger, target)
  return dispatch(
    node,
    type,
    {},
    { bubbles: true, composed: true, touches: touches.map(convert), changedTouches: changed.map(convert) },
  )
}

/** Client coordinates count from the page's window, page coordinates from the scrolled page. */
export const toTouch = ({ identifier, clientX, clientY }: Finger, target: Element): Touch => {
  const view = target.closest('.phone-view')?.getBoundingClientRect()
  const scroll = target.closest('.phone-scroll')
  const x = clientX - (view?.left ?? 0)
  const y = clientY - (view?.top ?? 0)
  return {
    identifier,
    clientX: x,
    clientY: y,
    pageX: x + (scroll?.scrollLeft ?? 0),
    pageY: y + (scroll?.scrollTop ?? 0),
  }
}

const farFrom = (from: { x: number; y: number }, { clientX, clientY }: Finger): boolean =>
  Math.abs(from.x - clientX) > TAP_DISTANCE || Math.abs(from.y - clientY) > TAP_DISTANCE

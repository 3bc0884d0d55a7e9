import { catalogue } from '../components/catalogue'
import { translation } from '../components/movable-view'
import { type NativeNode, nativeAt } from '../components/native-component'
import { dataOf } from '../runtime/data-of'
import { fire, fireLongPress, LONG_PRESS_MS, tap } from '../runtime/gestures'
import { jsonClone } from '../runtime/json-clone'
import { readPath } from '../runtime/read-path'
import { dispatch } from '../view/events'
import { nodeAt, type ScreenElement } from '../view/nodes'
import { customComponentMethods } from './custom-component-methods'
import type { ElementRegistry } from './element-registry'
import { findElements, firstOf } from './find-elements'
import type { Methods } from './method-table'
import { settle } from './settle'
import { writeWxml } from './wxml'

interface ElementParams {
  elementId: string
}

interface TouchParams extends ElementParams {
  touches?: Finger[]
  changedTouches?: Finger[]
}

type Finger = {
  readonly identifier: number
  readonly clientX: number
  readonly clientY: number
}

/** `Element.*` of the protocol. */
export const elementMethods = (elements: ElementRegistry): Methods => {
  const at = ({ elementId }: ElementParams) => elements.element(elementId)
  return {
    ...customComponentMethods(elements),
    'Element.getElement': (params: ElementParams & { selector: string }) =>
      elements.describe(firstOf(findElements(at(params), params.selector), params.selector)),
    'Element.getElements': (params: ElementParams & { selector: string }) => ({
      elements: findElements(at(params), params.selector).map(elements.describe),
    }),
    'Element.getDOMProperties': (params: ElementParams & { names: string[] }) => ({
      properties: params.names.map((name) => readPath(at(params), name)),
    }),
    'Element.getAttributes': (params: ElementParams & { names: string[] }) => ({
      attributes: params.names.map((name) => attributeOf(at(params), name)),
    }),
    'Element.getProperties': (params: ElementParams & { names: string[] }) => ({
      properties: params.names.map((name) => propertyOf(at(params), name)),
    }),
    'Element.getStyles': (params: ElementParams & { names: string[] }) => ({
      styles: params.names.map((name) => getComputedStyle(at(params)).getPropertyValue(name)),
    }),
    'Element.getOffset': (params: ElementParams) => offsetOf(at(params)),
    'Element.getWXML': (params: ElementParams & { type: 'inner' | 'outer' }) => ({
      wxml: writeWxml(at(params), params.type),
    }),
    async 'Element.tap'(params: ElementParams) {
      const element = at(params)
      const finger = centerOf(element)
      fire(element, 'touchstart', [finger], [finger])
      fire(element, 'touchend', [], [finger])
      tap(element, finger)
      await settle()
    },
    'Element.touchstart'(params: TouchParams) {
      const element = at(params)
      holdFrom(element, params)
      fireTouches(element, 'touchstart', params)
    },
    'Element.touchmove'(params: TouchParams) {
      release(at(params))
      fireTouches(at(params), 'touchmove', params)
    },
    async 'Element.touchend'(params: TouchParams) {
      await settle()
      release(at(params))
      fireTouches(at(params), 'touchend', params)
      await settle()
    },
    async 'Element.triggerEvent'(params: ElementParams & { type: string; detail?: unknown }) {
      const node = nodeAt(at(params))
      if (node) dispatch(node, params.type, params.detail ?? {})
      await settle()
    },
    async 'Element.dispatchEvent'(
      params: ElementParams & { eventName?: string; type?: string; detail?: unknown },
    ) {
      const node = nodeAt(at(params))
      const type = params.eventName ?? params.type
      if (!type) throw new Error('dispatchEvent needs an event name')
      if (node) dispatch(node, type, params.detail ?? {}, { bubbles: true, composed: true })
      await settle()
    },
    async 'Element.callFunction'(params: ElementParams & { functionName: string; args?: unknown[] }) {
      const [tag = '', name = ''] = params.functionName.split('.')
      const run = catalogue[tag]?.functions?.[name]
      if (!run) throw new Error(`${params.functionName} is not supported by this simulator`)
      const result = run(nativeAt(at(params)) as NativeNode, ...((params.args ?? []) as never[]))
      await settle()
      return { result: jsonClone(result) }
    },
  }
}

const attributeOf = (element: ScreenElement, name: string): unknown => {
  const node = element.__wxElement
  if (name === 'class') return node?.class ?? ''
  if (name === 'id') return node?.id ?? ''
  if (name === 'style') return element.getAttribute('style') ?? ''
  if (name.startsWith('data-')) return node?.dataset?.[camel(name.slice('data-'.length))]
  const data = dataOf(node)
  return camel(name) in data ? jsonClone(data[camel(name)]) : element.getAttribute(name)
}

const propertyOf = (element: ScreenElement, name: string): unknown => {
  const native = nativeAt(element)
  const data = dataOf(element.__wxElement)
  // The client asks for this first, to know which properties it may read.
  if (name === '__propPublic') return Object.fromEntries(Object.keys(data).map((key) => [key, true]))
  if (native && name === '_translateX') return translation(native).x
  if (native && name === '_translateY') return translation(native).y
  return jsonClone(data[name])
}

/** From the scrolled page's top left, as WeChat's tools give it. */
const offsetOf = (element: ScreenElement): { left: number; top: number } => {
  const rect = element.getBoundingClientRect()
  const view = element.closest('.phone-view')?.getBoundingClientRect()
  const scroll = element.closest('.phone-scroll')
  return {
    left: rect.left - (view?.left ?? 0) + (scroll?.scrollLeft ?? 0),
    top: rect.top - (view?.top ?? 0) + (scroll?.scrollTop ?? 0),
  }
}

const centerOf = (element: Element): Finger => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { identifier: 0, clientX: left + width / 2, clientY: top + height / 2 }
}

const fireTouches = (
  element: ScreenElement,
  type: string,
  { touches, changedTouches }: TouchParams,
): void => {
  const center = centerOf(element)
  fire(element, type, touches ?? (type === 'touchend' ? [] : [center]), changedTouches ?? touches ?? [center])
}

const holds = new WeakMap<ScreenElement, number>()

/** The client sends no long press: it holds for 350 ms between touchstart and touchend. */
const holdFrom = (element: ScreenElement, { touches }: TouchParams): void => {
  const finger = touches?.[0] ?? centerOf(element)
  const timer = window.setTimeout(() => fireLongPress(element, finger), LONG_PRESS_MS - 10)
  holds.set(element, timer)
}

const release = (element: ScreenElement): void => {
  clearTimeout(holds.get(element))
}

const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

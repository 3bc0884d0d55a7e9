import { catalogue } from '../components/catalogue'
import { translation } from '../components/movable-view'
import { type NativeNode, nativeAt } from '../components/native-component'
import { dataOf } from '../runtime/data-of'
import { jsonClone } from '../runtime/json-clone'
import { readPath } from '../runtime/read-path'
import { dispatch } from '../view/events'
import { nodeAt, type ScreenElement } from '../view/nodes'
import { customComponentMethods } from './custom-component-methods'
import type { ElementRegistry } from './element-registry'
import { findElements, firstOf } from './find-elements'
import type { Methods } from './method-table'
import { settle } from './settle'
import { touchMethods } from './touch-methods'
import { writeWxml } from './wxml'

type Of<Params> = { readonly elementId: string } & Params
type Named = Of<{ readonly names: string[] }>
type Selecting = Of<{ readonly selector: string }>

/** `Element.*` of the protocol. */
export const elementMethods = (elements: ElementRegistry): Methods => ({
  ...customComponentMethods(elements),
  ...readMethods(elements),
  ...touchMethods(elements),
  ...eventMethods(elements),
})

const readMethods = (elements: ElementRegistry): Methods => {
  const at = ({ elementId }: Of<object>) => elements.element(elementId)
  const each = (params: Named, read: (element: ScreenElement, name: string) => unknown) =>
    params.names.map((name) => read(at(params), name))
  return {
    'Element.getElement': (params: Selecting) =>
      elements.describe(firstOf(findElements(at(params), params.selector), params.selector)),
    'Element.getElements': (params: Selecting) => ({
      elements: findElements(at(params), params.selector).map(elements.describe),
    }),
    'Element.getDOMProperties': (params: Named) => ({ properties: each(params, readPath) }),
    'Element.getAttributes': (params: Named) => ({ attributes: each(params, attributeOf) }),
    'Element.getProperties': (params: Named) => ({ properties: each(params, propertyOf) }),
    'Element.getStyles': (params: Named) => ({
      styles: each(params, (element, name) => getComputedStyle(element).getPropertyValue(name)),
    }),
    'Element.getOffset': (params: Of<object>) => offsetOf(at(params)),
    'Element.getWXML': (params: Of<{ type: 'inner' | 'outer' }>) => ({
      wxml: writeWxml(at(params), params.type),
    }),
  }
}

const eventMethods = (elements: ElementRegistry): Methods => ({
  async 'Element.triggerEvent'({ elementId, type, detail = {} }: Of<{ type: string; detail?: unknown }>) {
    const node = nodeAt(elements.element(elementId))
    if (node) dispatch(node, type, detail)
    await settle()
  },
  async 'Element.dispatchEvent'(params: Of<{ eventName?: string; type?: string; detail?: unknown }>) {
    const node = nodeAt(elements.element(params.elementId))
    const type = params.eventName ?? params.type
    if (!type) throw new Error('dispatchEvent needs an event name')
    if (node) dispatch(node, type, params.detail ?? {}, { bubbles: true, composed: true })
    await settle()
  },
  async 'Element.callFunction'({
    elementId,
    functionName,
    args = [],
  }: Of<{ functionName: string; args?: unknown[] }>) {
    const element = elements.element(elementId)
    const [tag = '', name = ''] = functionName.split('.')
    const run = catalogue[tag]?.functions?.[name]
    if (!run) throw new Error(`${functionName} is not supported by this simulator`)
    const result = run(nativeAt(element) as NativeNode, ...(args as never[]))
    await settle()
    return { result: jsonClone(result) }
  },
})

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

/** Where an element is, counted from the scrolled page's top left as in WeChat's tools. */
const offsetOf = (element: ScreenElement): { left: number; top: number } => {
  const rect = element.getBoundingClientRect()
  const view = element.closest('.phone-view')?.getBoundingClientRect()
  const scroll = element.closest('.phone-scroll')
  return {
    left: rect.left - (view?.left ?? 0) + (scroll?.scrollLeft ?? 0),
    top: rect.top - (view?.top ?? 0) + (scroll?.scrollTop ?? 0),
  }
}

const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

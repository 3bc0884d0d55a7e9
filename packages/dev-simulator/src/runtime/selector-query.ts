import { type NativeNode, nativeAt } from '../components/native-component'
import type { PageFrame } from '../phone/page-frame'
import { elementOf, type ViewNode } from '../view/nodes'
import { dataOf } from './data-of'
import { jsonClone } from './json-clone'

type Fields = {
  readonly id?: boolean
  readonly dataset?: boolean
  readonly mark?: boolean
  readonly rect?: boolean
  readonly size?: boolean
  readonly scrollOffset?: boolean
  readonly properties?: string[]
  readonly computedStyle?: string[]
  readonly context?: boolean
  readonly node?: boolean
}

type Result = Record<string, unknown> | null
type Callback = (result: Result | Result[]) => void

/** The component whose tree a query searches: an instance of the adapter, which holds glass-easel's component. */
export type QueryScope = {
  readonly _$: { getShadowRoot(): { querySelectorAll(selector: string): ViewNode[] } | null }
}

export type QueryPage = {
  readonly instance: unknown
  readonly frame: PageFrame
}

type Query = {
  readonly scope: QueryScope
  readonly selector: string | null
  readonly single: boolean
  readonly fields: Fields
  readonly callback?: Callback
}

/**
 * wx.createSelectorQuery (https://developers.weixin.qq.com/miniprogram/dev/api/wxml/SelectorQuery.html). Rectangles
 * count from the page's own window, below the navigation bar.
 */
export const createSelectorQuery = (pageOf: () => QueryPage | undefined, initial?: QueryScope) => {
  const queries: Query[] = []
  let scope = initial ?? (pageOf()?.instance as QueryScope)
  const ref = (selector: string | null, single: boolean) => {
    const ask = (fields: Fields, callback?: Callback) => {
      queries.push({ scope, selector, single, fields, callback })
      return query
    }
    return {
      fields: ask,
      boundingClientRect: (callback?: Callback) =>
        ask({ id: true, dataset: true, rect: true, size: true }, callback),
      scrollOffset: (callback?: Callback) => ask({ id: true, dataset: true, scrollOffset: true }, callback),
      context: (callback?: Callback) => ask({ context: true }, callback),
      node: (callback?: Callback) => ask({ node: true }, callback),
    }
  }
  const query = {
    in(component: QueryScope) {
      scope = component
      return query
    },
    select: (selector: string) => ref(selector, true),
    selectAll: (selector: string) => ref(selector, false),
    selectViewport: () => ref(null, true),
    exec(callback?: (results: (Result | Result[])[]) => void) {
      // WeChat answers from another thread, so never in the same turn.
      setTimeout(() => {
        const results = queries.map((one) => answer(one, pageOf()))
        for (const [index, { callback: own }] of queries.entries()) own?.(results[index] as Result)
        callback?.(results)
      }, 0)
      return query
    },
  }
  return query
}

const answer = (
  { scope, selector, single, fields }: Query,
  page: QueryPage | undefined,
): Result | Result[] => {
  if (!page) return single ? null : []
  if (selector === null) return viewportOf(page.frame, fields)
  const nodes = scope._$.getShadowRoot()?.querySelectorAll(selector) ?? []
  if (!single) return nodes.map((node) => describe(node, fields, page.frame))
  return nodes[0] ? describe(nodes[0], fields, page.frame) : null
}

const viewportOf = ({ view, scroll }: PageFrame, fields: Fields): Result => {
  const { clientWidth: width, clientHeight: height } = view
  return {
    ...(fields.id && { id: '' }),
    ...(fields.dataset && { dataset: {} }),
    ...(fields.rect && { left: 0, top: 0, right: width, bottom: height }),
    ...(fields.size && { width, height }),
    ...(fields.scrollOffset && offsetsOf(scroll)),
  }
}

const describe = (node: ViewNode, fields: Fields, frame: PageFrame): Result => {
  const element = elementOf(node)
  const native = element ? nativeAt(element) : undefined
  return {
    ...(fields.id && { id: node.id }),
    ...(fields.dataset && { dataset: jsonClone(node.dataset ?? {}) }),
    ...(fields.mark && { mark: node.collectMarks() }),
    ...(element && (fields.rect || fields.size) && rectOf(element, fields, frame.view)),
    ...(element && fields.scrollOffset && offsetsOf(element)),
    ...(fields.properties && propertiesOf(node, fields.properties)),
    ...(element && fields.computedStyle && stylesOf(element, fields.computedStyle)),
    ...(fields.node && { node: nodeOf(native) }),
    ...(fields.context && { context: {} }),
  }
}

const rectOf = (element: Element, fields: Fields, view: Element): Record<string, number> => {
  const rect = element.getBoundingClientRect()
  const origin = view.getBoundingClientRect()
  const left = rect.left - origin.left
  const top = rect.top - origin.top
  return {
    ...(fields.rect && { left, top, right: left + rect.width, bottom: top + rect.height }),
    ...(fields.size && { width: rect.width, height: rect.height }),
  }
}

const offsetsOf = ({
  scrollLeft,
  scrollTop,
  scrollWidth,
  scrollHeight,
}: Element): Record<string, number> => ({ scrollLeft, scrollTop, scrollWidth, scrollHeight })

const propertiesOf = (node: ViewNode, names: string[]): Record<string, unknown> => {
  const data = dataOf(node)
  return Object.fromEntries(names.filter((name) => name in data).map((name) => [name, jsonClone(data[name])]))
}

const stylesOf = (element: Element, names: string[]): Record<string, string> => {
  const style = getComputedStyle(element)
  const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(dashed(name))]))
}

const nodeOf = (native: NativeNode | undefined): unknown => {
  if (!native) return null
  return native.element.__native === 'canvas' ? native.part('wx-canvas') : native.element
}

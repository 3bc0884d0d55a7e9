import type { RunningPhone } from '../boot/boot-phone'
import { jsonClone } from '../runtime/json-clone'
import type { Page } from '../runtime/page'
import { readPath } from '../runtime/read-path'
import type { ScreenElement } from '../view/nodes'
import type { ElementRegistry } from './element-registry'
import { findByXpath, findElements, firstOf } from './find-elements'
import type { Methods } from './method-table'
import { settle } from './settle'

type PageParams = {
  readonly pageId: number
}

/** `Page.*` of the protocol. */
export const pageMethods = (_running: RunningPhone, elements: ElementRegistry): Methods => {
  const rootOf = (pageId: number) => {
    const page = elements.page(pageId)
    return page.root.getComponent().getBackendElement() as unknown as ScreenElement
  }
  return {
    'Page.getElement': ({ pageId, selector }: PageParams & { selector: string }) =>
      elements.describe(firstOf(findElements(rootOf(pageId), selector), selector)),
    'Page.getElements': ({ pageId, selector }: PageParams & { selector: string }) => ({
      elements: findElements(rootOf(pageId), selector).map(elements.describe),
    }),
    'Page.getElementByXpath': ({ pageId, selector }: PageParams & { selector: string }) =>
      elements.describe(firstOf(findByXpath(rootOf(pageId), selector), selector)),
    'Page.getElementsByXpath': ({ pageId, selector }: PageParams & { selector: string }) => ({
      elements: findByXpath(rootOf(pageId), selector).map(elements.describe),
    }),
    'Page.getData': ({ pageId, path }: PageParams & { path?: string }) => ({
      data: jsonClone(readPath(elements.page(pageId).instance.data, path)),
    }),
    async 'Page.setData'({ pageId, data }: PageParams & { data: Record<string, unknown> }) {
      elements.page(pageId).instance.setData(data)
      await settle()
    },
    async 'Page.callMethod'({
      pageId,
      method,
      args = [],
    }: PageParams & { method: string; args?: unknown[] }) {
      const { instance } = elements.page(pageId)
      const own = instance[method]
      if (typeof own !== 'function') throw new Error(`the page has no method ${method}`)
      const result = await own.apply(instance, args)
      await settle()
      return { result: jsonClone(result) }
    },
    'Page.getWindowProperties': ({ pageId, names }: PageParams & { names: string[] }) => ({
      properties: names.map((name) => windowProperty(elements.page(pageId), name)),
    }),
  }
}

/** A property of the page's window. A page scrolls in an element here, so the element's property is read. */
const windowProperty = ({ frame }: Page, name: string): unknown => {
  const property = /^document\.(documentElement|body)\.(\w+)$/.exec(name)?.[2]
  if (property) return readPath(frame.scroll, property)
  if (name === 'innerWidth') return frame.view.clientWidth
  if (name === 'innerHeight') return frame.view.clientHeight
  return readPath(window, name)
}

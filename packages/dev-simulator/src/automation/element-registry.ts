import { Component } from 'glass-easel'
import { nativeAt } from '../components/native-component'
import type { Page } from '../runtime/page'
import type { PageStack } from '../runtime/page-stack'
import type { ScreenElement } from '../view/nodes'

/** How the protocol names an element. */
export type ElementInfo = {
  readonly elementId: string
  readonly tagName: string
  /** Only custom components have one: the client makes a CustomElement of every element with a nodeId. */
  readonly nodeId?: string
}

export type ElementRegistry = {
  page(pageId: unknown): Page
  element(elementId: unknown): ScreenElement
  describe(element: ScreenElement): ElementInfo
}

/** Gives elements the ids by which a client names them. An element keeps its id. */
export const createElementRegistry = (pages: PageStack): ElementRegistry => {
  const elements = new Map<string, WeakRef<ScreenElement>>()
  const ids = new WeakMap<ScreenElement, string>()
  let last = 0
  return {
    page(pageId) {
      const page = pages.byId(Number(pageId))
      if (!page) throw new Error(`page ${String(pageId)} is not open`)
      return page
    },
    element(elementId) {
      const element = elements.get(String(elementId))?.deref()
      if (!element?.isConnected) throw new Error('the element is no longer on the page')
      return element
    },
    describe(element) {
      const elementId = ids.get(element) ?? `element-${++last}`
      ids.set(element, elementId)
      elements.set(elementId, new WeakRef(element))
      const custom = !nativeAt(element) && Component.isComponent(element.__wxElement as never)
      const tagName = element.tagName.toLowerCase().replace(/^wx-/, '')
      return { elementId, tagName, ...(custom && { nodeId: elementId }) }
    },
  }
}

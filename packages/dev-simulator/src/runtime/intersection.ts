import type { PageFrame } from '../phone/page-frame'
import { elementOf, type ViewNode } from '../view/nodes'
import type { QueryScope } from './selector-query'

type Margins = {
  readonly left?: number
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
}

type Options = {
  readonly thresholds?: number[]
  readonly initialRatio?: number
  readonly observeAll?: boolean
}

/**
 * wx.createIntersectionObserver (https://developers.weixin.qq.com/miniprogram/dev/api/wxml/IntersectionObserver.html).
 */
export const createIntersectionObserver = (
  scope: QueryScope,
  frame: () => PageFrame | undefined,
  { thresholds = [0], initialRatio = 0, observeAll = false }: Options = {},
) => {
  const observers: IntersectionObserver[] = []
  let relative: { selector: string | null; margins: Margins } = { selector: null, margins: {} }
  const find = (selector: string) => scope._$.getShadowRoot()?.querySelectorAll(selector) ?? []
  const api = {
    relativeTo(selector: string, margins: Margins = {}) {
      relative = { selector, margins }
      return api
    },
    relativeToViewport(margins: Margins = {}) {
      relative = { selector: null, margins }
      return api
    },
    observe(selector: string, callback: (result: Record<string, unknown>) => void) {
      const { view, scroll } = frame() ?? {}
      // The root is the scrolling element: margins do not apply to the window around it.
      const reference = relative.selector ? elementOfFirst(find(relative.selector)) : scroll
      if (!view || !reference) return
      const { top = 0, right = 0, bottom = 0, left = 0 } = relative.margins
      const targets = observeAll ? find(selector) : find(selector).slice(0, 1)
      for (const target of targets) {
        const element = elementOf(target)
        if (!element) continue
        let last = initialRatio
        const observer = new IntersectionObserver(
          (entries) => {
            for (const entry of entries) {
              const crossed = thresholds.some((at) =>
                crosses(last, entry.intersectionRatio, at, entry.isIntersecting),
              )
              last = entry.intersectionRatio
              if (crossed) callback(describe(target, entry, view))
            }
          },
          { root: reference, rootMargin: `${top}px ${right}px ${bottom}px ${left}px`, threshold: thresholds },
        )
        observer.observe(element)
        observers.push(observer)
      }
    },
    disconnect() {
      for (const observer of observers.splice(0)) observer.disconnect()
    },
  }
  return api
}

const crosses = (before: number, now: number, threshold: number, intersecting: boolean): boolean => {
  if (threshold === 0) return before > 0 !== intersecting
  return before >= threshold !== now >= threshold
}

const elementOfFirst = (nodes: ViewNode[]): Element | null => (nodes[0] ? elementOf(nodes[0]) : null)

const describe = (
  node: ViewNode,
  entry: IntersectionObserverEntry,
  view: Element,
): Record<string, unknown> => {
  const origin = view.getBoundingClientRect()
  return {
    id: node.id,
    dataset: { ...node.dataset },
    time: entry.time,
    intersectionRatio: entry.intersectionRatio,
    intersectionRect: relativeRect(entry.intersectionRect, origin),
    boundingClientRect: relativeRect(entry.boundingClientRect, origin),
    relativeRect: entry.rootBounds ? relativeRect(entry.rootBounds, origin) : {},
  }
}

const relativeRect = (rect: DOMRectReadOnly, origin: DOMRect): Record<string, number> => {
  const left = rect.left - origin.left
  const top = rect.top - origin.top
  return {
    left,
    top,
    width: rect.width,
    height: rect.height,
    right: left + rect.width,
    bottom: top + rect.height,
  }
}

import { Component, type GeneralComponent } from 'glass-easel'
import { rewriteValue } from '../compile/rewrite-values'
import { elementOf, type ViewNode } from './nodes'

/**
 * A node as WXS sees it, with all of its documented methods
 * (https://developers.weixin.qq.com/miniprogram/dev/framework/view/interactive-animation.html).
 */
export type ComponentDescriptor = {
  selectComponent(selector: string): ComponentDescriptor | null
  selectAllComponents(selector: string): ComponentDescriptor[]
  setStyle(style: string | Readonly<Record<string, string | number>>): void
  addClass(name: string): void
  removeClass(name: string): void
  hasClass(name: string): boolean
  getDataset(): Record<string, unknown>
  /** Calls a method of the page or component that the node is in. */
  callMethod(name: string, argument?: unknown): void
  requestAnimationFrame(run: () => void): void
  /** What a script keeps with this node; it ends with the node. */
  getState(): Record<string, unknown>
  triggerEvent(name: string, detail?: unknown): void
  getComputedStyle(names: readonly string[]): Record<string, string>
  setTimeout(run: () => void, ms?: number): number
  clearTimeout(timer: number): void
  getBoundingClientRect(): Record<'left' | 'top' | 'right' | 'bottom' | 'width' | 'height', number>
}

/** glass-easel keeps styles and classes in segments: the template writes to the first, scripts to the last. */
const MAIN_SEGMENT = 0
const SCRIPTS_SEGMENT = 3

const known = new WeakMap<ViewNode, ComponentDescriptor>()

/** The descriptor of a node: always the same one, so that scripts may compare it and its state stays. */
export const describeNode = (node: ViewNode): ComponentDescriptor => {
  const found = known.get(node)
  if (found) return found
  const made = createDescriptor(node)
  known.set(node, made)
  return made
}

const createDescriptor = (node: ViewNode): ComponentDescriptor => {
  const state: Record<string, unknown> = {}
  const owner = ownerOf(node)
  return {
    selectComponent: (selector) => nodesIn(node, selector).map(describeNode)[0] ?? null,
    selectAllComponents: (selector) => nodesIn(node, selector).map(describeNode),
    setStyle: (style) => node.setNodeStyle(rewriteValue(styleText(style)), SCRIPTS_SEGMENT),
    addClass: (name) => node.toggleNodeClass(name, true, SCRIPTS_SEGMENT),
    removeClass(name) {
      node.toggleNodeClass(name, false, SCRIPTS_SEGMENT)
      node.toggleNodeClass(name, false)
    },
    hasClass: (name) => classesOf(node).includes(name),
    getDataset: () => node.dataset ?? {},
    callMethod(name, argument) {
      const method = (owner?.getMethodCaller() as Record<string, unknown> | undefined)?.[name]
      // WeChat calls from another thread, so never in the same turn.
      if (typeof method === 'function') setTimeout(() => method.call(owner?.getMethodCaller(), argument), 0)
    },
    requestAnimationFrame: (run) => void window.requestAnimationFrame(() => run()),
    getState: () => state,
    triggerEvent: (name, detail) => node.triggerEvent(name, detail as never),
    getComputedStyle: (names) => stylesOf(elementOf(node), names),
    setTimeout: (run, ms) => window.setTimeout(() => run(), ms),
    clearTimeout: (timer) => window.clearTimeout(timer),
    getBoundingClientRect: () => rectOf(elementOf(node)),
  }
}

/** A component is its own; any other node belongs to the component in whose template it is. */
const ownerOf = (node: ViewNode): GeneralComponent | undefined => {
  const host = node.ownerShadowRoot?.getHostNode()
  const isOwn = Component.isComponent(node) && !String(node.is).startsWith('native/')
  return isOwn || !host ? (node as GeneralComponent) : host
}

/** Looks in a component's own template; below another node, in the template that the node is in. */
const nodesIn = (node: ViewNode, selector: string): ViewNode[] => {
  const owner = ownerOf(node)
  return owner?.getShadowRoot()?.querySelectorAll(selector) ?? []
}

const styleText = (style: string | Readonly<Record<string, string | number>>): string =>
  typeof style === 'string'
    ? style
    : Object.entries(style ?? {})
        .map(([name, value]) => `${dashed(name)}:${value}`)
        .join(';')

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const classesOf = (node: ViewNode): string[] =>
  [MAIN_SEGMENT, SCRIPTS_SEGMENT].flatMap((segment) =>
    (node.classList?.getClassNames(segment) ?? '').split(/\s+/),
  )

const stylesOf = (element: Element | null, names: readonly string[]): Record<string, string> => {
  if (!element) return {}
  const style = getComputedStyle(element)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(dashed(name))]))
}

const rectOf = (element: Element | null): ReturnType<ComponentDescriptor['getBoundingClientRect']> => {
  const { left, top, right, bottom, width, height } = element?.getBoundingClientRect() ?? new DOMRect()
  return { left, top, right, bottom, width, height }
}

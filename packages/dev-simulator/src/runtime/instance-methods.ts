import type { ComponentWorld } from './code-space'
import { animationMethods } from './instance-animations'
import { createIntersectionObserver } from './intersection'
import type { Page, PageInstance } from './page'
import type { PageStack } from './page-stack'
import { createSelectorQuery, type QueryScope } from './selector-query'

type Methods = Record<string, (this: never, ...args: never[]) => unknown>

/** WeChat warns when setData sends more at once; bytes of JSON. */
const SET_DATA_WARNING = 1024 * 1024

/**
 * Adds the methods that need the phone to all page and component instances. They are added to the prototype that the
 * adapter's instances share. The adapter does not export it, so it is found through an instance.
 */
export const addInstanceMethods = (
  world: ComponentWorld,
  pages: PageStack,
  warn: (sentence: string) => void,
): void => {
  const prototype = sharedPrototype(world)
  const { setData } = prototype as { setData: (data: unknown, done?: () => void) => void }
  const pageOf = (instance: QueryScope) => findPage(instance, pages)
  const methods: Methods = {
    setData(this: PageInstance, data: Record<string, unknown>, done?: () => void) {
      setData.call(this, prepareData(data, warn), done)
    },
    createSelectorQuery(this: QueryScope) {
      return createSelectorQuery(() => pageOf(this), this)
    },
    createIntersectionObserver(this: QueryScope, options?: never) {
      return createIntersectionObserver(this, () => pageOf(this)?.frame, options)
    },
    getPageId(this: QueryScope) {
      return `pageId:${pageOf(this)?.id ?? 0}`
    },
    getTabBar(this: QueryScope, found?: (tabBar: unknown) => void) {
      const tabBar = pageOf(this)?.customTabBar?.get()
      if (tabBar) found?.(tabBar)
      return tabBar
    },
    getOpenerEventChannel(this: QueryScope) {
      return pageOf(this)?.channel
    },
    /** Tells nothing: there is no second thread whose work could be measured. */
    setUpdatePerformanceListener() {},
    getAppBar: () => null,
    ...animationMethods,
  }
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true })
  }
}

const sharedPrototype = ({ space, backend }: ComponentWorld): object => {
  const probe = 'phone/probe'
  space.component(probe).register()
  let prototype = Object.getPrototypeOf(backend.createRoot('probe', space, probe).get())
  while (prototype && !Object.hasOwn(prototype, 'setData')) prototype = Object.getPrototypeOf(prototype)
  return prototype
}

const findPage = (instance: QueryScope, pages: PageStack): Page | undefined => {
  type Node = { ownerShadowRoot?: { getHostNode(): Node } }
  let node = instance._$ as unknown as Node
  while (node.ownerShadowRoot) node = node.ownerShadowRoot.getHostNode()
  return pages.all().find((page) => (page.root.getComponent() as unknown) === node) ?? pages.top()
}

/** Reads paths such as Taro's `root.cn.[0].v` as `root.cn[0].v`. glass-easel copies the values, functions excepted. */
const prepareData = (
  data: Record<string, unknown>,
  warn: (sentence: string) => void,
): Record<string, unknown> => {
  const prepared: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(data)) {
    if (value === undefined) {
      warn(`Setting data field "${path}" to undefined is invalid.`)
      continue
    }
    prepared[path.replaceAll('.[', '[')] = value
  }
  const bytes = sizeOf(prepared)
  if (bytes === null) return cutCycles(prepared) as Record<string, unknown>
  if (bytes > SET_DATA_WARNING) warn(`setData sends ${Math.round(bytes / 1024)} KB at once, over 1024 KB`)
  return prepared
}

/** The size of data that is sent to the view; null for data that contains itself. */
const sizeOf = (data: unknown): number | null => {
  try {
    return JSON.stringify(data).length
  } catch {
    return null
  }
}

/** Copies data that contains itself, such as a canvas: a thing inside of itself is left out. */
const cutCycles = (value: unknown, around: readonly unknown[] = []): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (around.includes(value) || value instanceof Node) return undefined
  const inside = [...around, value]
  if (Array.isArray(value)) return value.map((one) => cutCycles(one, inside))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cutCycles(one, inside)]))
}

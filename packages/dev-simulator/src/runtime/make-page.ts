import { Component } from 'glass-easel'
import type { CompiledApp } from '../compile/compiled-app'
import { createPageFrame } from '../phone/page-frame'
import type { ComponentWorld } from './code-space'
import { callPage, type Page, type PageInstance } from './page'
import type { PageEmitter } from './page-signals'
import type { PageUrl } from './page-url'
import { reachesBottom } from './reach-bottom'

/** What a page is made from. */
export type PageParts = {
  readonly bundle: CompiledApp
  readonly world: ComponentWorld
  readonly signals: PageEmitter
  readonly report: (error: unknown, where?: string) => void
}

/** Makes a page and its frame. Nothing of it is shown, and only its components' lifecycles have run. */
export const makePage = (parts: PageParts, id: number, { path, query }: PageUrl): Page => {
  const { app, configs } = parts.bundle
  const { world } = parts
  const config = configs[path] ?? {}
  const frame = makeFrame(parts, path, () => page)
  const root = world.backend.createRoot('page', world.space, path)
  const page: Page = {
    id,
    path,
    query,
    config,
    instance: root.get() as unknown as PageInstance,
    root,
    frame,
    isTab: app.tabBar?.list?.some((tab) => tab.pagePath.replace(/^\//, '') === path) ?? false,
    look: {
      title: config.navigationBarTitleText ?? app.window?.navigationBarTitleText ?? '',
      loading: false,
      homeHidden: false,
    },
    ready: Promise.resolve(),
  }
  identify(page)
  setQueryProperties(page)
  frame.pullDown.enable(config.enablePullDownRefresh ?? app.window?.enablePullDownRefresh ?? false)
  frame.scroll.toggleAttribute('data-locked', config.disableScroll ?? false)
  return page
}

const makeFrame = ({ bundle, signals, report }: PageParts, path: string, page: () => Page) => {
  const call = (name: string, ...args: unknown[]) => callPage(page(), name, report, ...args)
  const reached = reachesBottom(bundle.configs[path] ?? {}, bundle.app.window)
  return createPageFrame(path, {
    left: (kind) => signals.emit('left', kind),
    tab: (pagePath, index, text) => signals.emit('tab', { page: page(), pagePath, index, text }),
    pulled: () => call('onPullDownRefresh'),
    scrolled(scrollTop) {
      call('onPageScroll', { scrollTop })
      if (reached(page().frame.scroll, scrollTop)) call('onReachBottom')
    },
  })
}

/** Writes the page's path and id to its instance and its element. */
const identify = ({ id, path, query, instance, root }: Page): void => {
  Object.assign(instance, {
    route: path,
    __route__: path,
    options: query,
    __wxWebviewId__: id,
    __wxExparserNodeId__: `page-${id}`,
    getPageId: () => `pageId:${id}`,
  })
  const element = root.getComponent().getBackendElement() as unknown as HTMLElement
  element.dataset.page = path
}

/** A page made with Component() gets its query as properties, where it has properties of those names. */
const setQueryProperties = (page: Page): void => {
  const component = page.root.getComponent()
  const own = Object.entries(page.query).filter(([name]) => Component.hasProperty(component, name))
  if (own.length) page.instance.setData(Object.fromEntries(own))
}

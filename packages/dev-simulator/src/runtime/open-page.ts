import { Component } from 'glass-easel'
import type { CompiledApp } from '../compile/compiled-app'
import { createPageFrame, type FrameEvents } from '../phone/page-frame'
import type { ComponentWorld } from './code-space'
import { addCustomTabBar } from './custom-tab-bar'
import type { Definitions } from './define-components'
import { callPage, type Page, type PageInstance } from './page'
import { dispatchPageLifetime } from './page-lifetimes'
import type { PageUrl } from './page-url'

/** Distance from the bottom at which onReachBottom fires, in px, unless the page says otherwise. */
const REACH_BOTTOM = 50

export type PageMaker = {
  /** Makes a page and its frame; nothing of it is shown and no lifecycle has run but its components'. */
  make(url: PageUrl): Page
  /** Runs onLoad and onShow now and onReady once the page is drawn. */
  start(page: Page): void
  show(page: Page): void
  hide(page: Page): void
  /** Runs onUnload and lets go of the page's nodes. */
  unload(page: Page): void
}

export const createPageMaker = (
  bundle: CompiledApp,
  world: ComponentWorld,
  definitions: Definitions,
  frameEvents: (page: () => Page) => Omit<FrameEvents, 'scrolled' | 'pulled'>,
  report: (error: unknown, where?: string) => void,
): PageMaker => {
  let lastId = 0
  const call = (page: Page, name: string, ...args: unknown[]) => callPage(page, name, report, ...args)

  return {
    make({ path, query }) {
      if (!definitions.isDefined(path)) {
        throw new Error(
          `Page "${path}" has not been registered yet: its script did not call Page() or Component()`,
        )
      }
      const id = ++lastId
      const config = bundle.configs[path] ?? {}
      const frame = createPageFrame(path, {
        ...frameEvents(() => page),
        pulled: () => call(page, 'onPullDownRefresh'),
        scrolled: (scrollTop) => scrolled(page, scrollTop, call, reachBottomDistance(bundle, page)),
      })
      const root = world.backend.createRoot('page', world.space, path)
      const instance = root.get() as unknown as PageInstance
      const window = bundle.app.window
      const page: Page = {
        id,
        path,
        query,
        config,
        instance,
        root,
        frame,
        isTab: bundle.app.tabBar?.list?.some((tab) => tab.pagePath.replace(/^\//, '') === path) ?? false,
        look: {
          title: config.navigationBarTitleText ?? window?.navigationBarTitleText ?? '',
          loading: false,
          homeHidden: false,
        },
        ready: Promise.resolve(),
      }
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
      setQueryProperties(page)
      frame.pullDown.enable(config.enablePullDownRefresh ?? window?.enablePullDownRefresh ?? false)
      frame.scroll.toggleAttribute('data-locked', config.disableScroll ?? false)
      return page
    },
    start(page) {
      page.root.attach(page.frame.scroll as never, page.frame.placeholder as never)
      if (page.isTab && bundle.app.tabBar?.custom) addCustomTabBar(page, world, definitions)
      call(page, 'onLoad', page.query)
      call(page, 'onShow')
      dispatchPageLifetime(page, 'show')
      page.ready = new Promise((resolve) =>
        setTimeout(() => {
          call(page, 'onReady')
          resolve()
        }, 0),
      )
    },
    show(page) {
      call(page, 'onShow')
      dispatchPageLifetime(page, 'show')
    },
    hide(page) {
      call(page, 'onHide')
      dispatchPageLifetime(page, 'hide')
    },
    unload(page) {
      call(page, 'onUnload')
      // After this turn: what onUnload set in motion may still look at the nodes.
      setTimeout(() => {
        page.root.release()
        page.customTabBar?.release()
      }, 0)
    },
  }
}

/** A page made with Component() gets its query as properties, where it has properties of those names. */
const setQueryProperties = (page: Page): void => {
  const component = page.root.getComponent()
  const own = Object.entries(page.query).filter(([name]) => Component.hasProperty(component, name))
  if (own.length) page.instance.setData(Object.fromEntries(own))
}

const reachBottomDistance = (bundle: CompiledApp, page: Page): number =>
  page.config.onReachBottomDistance ?? bundle.app.window?.onReachBottomDistance ?? REACH_BOTTOM

const atBottom = new WeakSet<Page>()

const scrolled = (
  page: Page,
  scrollTop: number,
  call: (page: Page, name: string, ...args: unknown[]) => unknown,
  distance: number,
): void => {
  call(page, 'onPageScroll', { scrollTop })
  const { scroll } = page.frame
  const reached = scrollTop + scroll.clientHeight >= scroll.scrollHeight - distance
  if (reached && !atBottom.has(page)) call(page, 'onReachBottom')
  if (reached) atBottom.add(page)
  else atBottom.delete(page)
}

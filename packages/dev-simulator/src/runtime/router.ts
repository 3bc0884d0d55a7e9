import type { CompiledApp } from '../compile/compiled-app'
import type { Screen } from '../phone/screen'
import type { PageMaker } from './open-page'
import type { Page } from './page'
import { MAX_PAGES, type PageStack } from './page-stack'
import { type PageUrl, parsePageUrl } from './page-url'

/** A navigation that cannot be, in WeChat's words, without the API's name. */
export class NavigationError extends Error {}

/** How pages come and go. Each runs the lifecycles in WeChat's order before it returns. */
export type Router = {
  /** Opens the first page; a path that no page has goes to App.onPageNotFound. */
  launch(url: PageUrl): void
  /** `channel` is what the new page talks to its opener through, from its onLoad on. */
  navigateTo(url: string, channel?: unknown): Page
  redirectTo(url: string): Page
  reLaunch(url: string): Page
  switchTab(url: string): Page
  navigateBack(delta?: number): void
}

export type RouterEvents = {
  /** A page is about to be made. */
  opening(path: string): void
  /** The top page changed, or what is around it must be drawn anew. */
  shown(page: Page): void
  notFound(url: PageUrl, isEntryPage: boolean): void
}

export const createRouter = (
  bundle: CompiledApp,
  pages: PageStack,
  maker: PageMaker,
  screen: Screen,
  events: RouterEvents,
): Router => {
  const from = () => pages.top()?.path
  const resolve = (url: string): PageUrl => {
    const target = parsePageUrl(url, from())
    if (!bundle.app.pages.includes(target.path)) {
      throw new NavigationError(`page "${target.path}${suffix(url)}" is not found`)
    }
    return target
  }
  const isTab = (path: string) =>
    bundle.app.tabBar?.list?.some((tab) => tab.pagePath.replace(/^\//, '') === path) ?? false
  const refuseTab = (path: string) => {
    if (isTab(path)) throw new NavigationError('can not navigateTo a tabbar page')
  }

  /** Opens a page on top; it is on the stack before its onLoad runs, which may look at getCurrentPages(). */
  const open = (url: PageUrl, motion: 'push' | 'none', channel?: unknown): Page => {
    events.opening(url.path)
    const page = maker.make(url)
    page.channel = channel
    screen.add(page.frame)
    pages.push(page)
    screen.show(page.frame, motion)
    events.shown(page)
    maker.start(page)
    return page
  }
  const close = (page: Page, motion: 'pop' | 'none' = 'none') => {
    maker.unload(page)
    screen.drop(page.frame, motion)
  }
  const closeAll = () => {
    const open = pages.clear()
    for (const page of open) close(page)
    for (const page of pages.dropTabs()) if (!open.includes(page)) close(page)
  }
  const bringBack = (page: Page, motion: 'pop' | 'none') => {
    screen.show(page.frame, motion)
    events.shown(page)
    maker.show(page)
  }

  const router: Router = {
    launch(url) {
      if (bundle.app.pages.includes(url.path)) {
        const page = open(url, 'none')
        if (page.isTab) pages.keepTab(page)
      } else events.notFound(url, true)
    },
    navigateTo(url, channel) {
      const target = resolve(url)
      refuseTab(target.path)
      if (pages.all().length >= MAX_PAGES) {
        throw new NavigationError('webview count limit exceed')
      }
      const below = pages.top()
      if (below) maker.hide(below)
      return open(target, 'push', channel)
    },
    redirectTo(url) {
      const target = resolve(url)
      refuseTab(target.path)
      const leaving = pages.pop()
      if (leaving) close(leaving)
      return open(target, 'none')
    },
    reLaunch(url) {
      const target = resolve(url)
      closeAll()
      const page = open(target, 'none')
      if (page.isTab) pages.keepTab(page)
      return page
    },
    switchTab(url) {
      const target = resolve(url)
      if (!isTab(target.path)) throw new NavigationError('can not switch to no-tabBar page')
      const current = pages.top()
      if (current?.path === target.path) return current
      for (const page of pages.clear()) {
        if (page.isTab) {
          if (page === current) maker.hide(page)
          pages.keepTab(page)
        } else close(page)
      }
      const kept = pages.keptTab(target.path)
      if (!kept) {
        const page = open({ path: target.path, query: {} }, 'none')
        pages.keepTab(page)
        return page
      }
      pages.push(kept)
      if (kept === current) return kept
      bringBack(kept, 'none')
      return kept
    },
    navigateBack(delta = 1) {
      if (pages.all().length <= 1) throw new NavigationError('cannot navigate back at first page.')
      const count = Math.min(Math.max(1, delta), pages.all().length - 1)
      for (let left = count; left > 0; left--) {
        const page = pages.pop()
        if (page) close(page, left === count ? 'pop' : 'none')
      }
      const top = pages.top()
      if (top) bringBack(top, 'pop')
    },
  }
  return router
}

const suffix = (url: string): string => {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}

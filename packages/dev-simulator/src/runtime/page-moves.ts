import type { Screen } from '../phone/screen'
import type { Page } from './page'
import type { PageMaker } from './page-maker'
import type { PageEmitter } from './page-signals'
import type { PageStack } from './page-stack'
import type { PageUrl } from './page-url'

/** The steps that navigations are made of. */
export type PageMoves = {
  /** Opens a page on top. It is on the stack before its onLoad runs, which may call getCurrentPages(). */
  open(url: PageUrl, motion: 'push' | 'none', channel?: unknown): Page
  close(page: Page, motion?: 'pop' | 'none'): void
  /** Closes all pages, the tab pages that wait in the background included. */
  closeAll(): void
  /** Shows a page again that was covered. */
  bringBack(page: Page, motion: 'pop' | 'none'): void
}

export const createPageMoves = (
  pages: PageStack,
  maker: PageMaker,
  screen: Screen,
  signals: PageEmitter,
): PageMoves => {
  const close = (page: Page, motion: 'pop' | 'none' = 'none') => {
    maker.unload(page)
    screen.drop(page.frame, motion)
  }
  return {
    close,
    open(url, motion, channel) {
      signals.emit('opening', url.path)
      const page = maker.make(url)
      page.channel = channel
      screen.add(page.frame)
      pages.push(page)
      screen.show(page.frame, motion)
      signals.emit('shown', page)
      maker.start(page)
      return page
    },
    closeAll() {
      const open = pages.clear()
      for (const page of open) close(page)
      for (const page of pages.dropTabs()) if (!open.includes(page)) close(page)
    },
    bringBack(page, motion) {
      screen.show(page.frame, motion)
      signals.emit('shown', page)
      maker.show(page)
    },
  }
}

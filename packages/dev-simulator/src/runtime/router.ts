import type { CompiledApp } from '../compile/compiled-app'
import type { Screen } from '../phone/screen'
import type { Page } from './page'
import { NavigationError, type PageAddresses, pageAddresses } from './page-addresses'
import type { PageMaker } from './page-maker'
import { createPageMoves, type PageMoves } from './page-moves'
import type { PageEmitter } from './page-signals'
import { MAX_PAGES, type PageStack } from './page-stack'
import type { PageUrl } from './page-url'

/** How pages are opened and closed. Each call runs the lifecycles in WeChat's order before it returns. */
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

export type RouterParts = {
  readonly bundle: CompiledApp
  readonly pages: PageStack
  readonly maker: PageMaker
  readonly screen: Screen
  readonly signals: PageEmitter
}

/** What each navigation works with. */
type Way = {
  readonly pages: PageStack
  readonly maker: PageMaker
  readonly moves: PageMoves
  readonly addresses: PageAddresses
}

export const createRouter = ({ bundle, pages, maker, screen, signals }: RouterParts): Router => {
  const addresses = pageAddresses(bundle.app, () => pages.top()?.path)
  const way: Way = { pages, maker, addresses, moves: createPageMoves(pages, maker, screen, signals) }
  return {
    launch(url) {
      if (bundle.app.pages.includes(url.path)) startWith(way, url)
      else signals.emit('notFound', { url, isEntryPage: true })
    },
    navigateTo: (url, channel) => navigateTo(way, url, channel),
    redirectTo: (url) => redirectTo(way, url),
    reLaunch(url) {
      const target = addresses.read(url)
      way.moves.closeAll()
      return startWith(way, target)
    },
    switchTab: (url) => switchTab(way, url),
    navigateBack: (delta = 1) => navigateBack(way, delta),
  }
}

/** Opens the only page of the stack. */
const startWith = ({ pages, moves }: Way, target: PageUrl): Page => {
  const page = moves.open(target, 'none')
  if (page.isTab) pages.keepTab(page)
  return page
}

const navigateTo = ({ pages, maker, moves, addresses }: Way, url: string, channel: unknown): Page => {
  const target = addresses.readOffTabs(url)
  if (pages.all().length >= MAX_PAGES) throw new NavigationError('webview count limit exceed')
  const below = pages.top()
  if (below) maker.hide(below)
  return moves.open(target, 'push', channel)
}

const redirectTo = ({ pages, moves, addresses }: Way, url: string): Page => {
  const target = addresses.readOffTabs(url)
  const leaving = pages.pop()
  if (leaving) moves.close(leaving)
  return moves.open(target, 'none')
}

const switchTab = (way: Way, url: string): Page => {
  const { pages, moves } = way
  const { path } = way.addresses.readTab(url)
  const current = pages.top()
  if (current?.path === path) return current
  leaveForTab(way, current)
  const kept = pages.keptTab(path)
  if (!kept) return startWith(way, { path, query: {} })
  pages.push(kept)
  if (kept !== current) moves.bringBack(kept, 'none')
  return kept
}

/** Takes all pages off the stack: tab pages wait in the background, the others are closed. */
const leaveForTab = ({ pages, maker, moves }: Way, current: Page | undefined): void => {
  for (const page of pages.clear()) {
    if (page.isTab) {
      if (page === current) maker.hide(page)
      pages.keepTab(page)
    } else moves.close(page)
  }
}

const navigateBack = ({ pages, moves }: Way, delta: number): void => {
  if (pages.all().length <= 1) throw new NavigationError('cannot navigate back at first page.')
  const count = Math.min(Math.max(1, delta), pages.all().length - 1)
  for (let left = count; left > 0; left--) {
    const page = pages.pop()
    if (page) moves.close(page, left === count ? 'pop' : 'none')
  }
  const top = pages.top()
  if (top) moves.bringBack(top, 'pop')
}

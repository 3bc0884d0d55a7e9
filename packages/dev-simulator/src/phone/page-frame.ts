import { createNavigationBar, type NavigationBar } from './nav-bar'
import { createPullDown, type PullDown } from './pull-down'
import { createTabBar, type TabBar } from './tab-bar'

/** The place of one page on the screen: navigation bar, the page's own window, tab bar. */
export type PageFrame = {
  readonly element: HTMLElement
  /** The page's window: fixed content is placed in it, and the coordinates of events count from it. */
  readonly view: HTMLElement
  readonly scroll: HTMLElement
  readonly navigation: NavigationBar
  readonly tabBar: TabBar
  readonly pullDown: PullDown
  /** Where the page's root element goes. */
  readonly placeholder: HTMLElement
  remove(): void
}

export type FrameEvents = {
  left(kind: 'back' | 'home'): void
  tab(pagePath: string, index: number, text: string): void
  pulled(): void
  scrolled(scrollTop: number): void
}

export const createPageFrame = (path: string, events: FrameEvents): PageFrame => {
  const element = document.createElement('section')
  element.className = 'phone-frame'
  element.dataset.path = path
  const view = document.createElement('div')
  view.className = 'phone-view'
  const scroll = document.createElement('div')
  scroll.className = 'phone-scroll'
  const placeholder = document.createElement('div')
  scroll.append(placeholder)
  const pullDown = createPullDown(scroll, events.pulled)
  view.append(pullDown.element, scroll)
  const navigation = createNavigationBar(events.left)
  const tabBar = createTabBar(events.tab)
  tabBar.host.style.display = 'none'
  element.append(navigation.host, view, tabBar.host)
  scroll.addEventListener('scroll', () => events.scrolled(scroll.scrollTop), { passive: true })
  return {
    element,
    view,
    scroll,
    navigation,
    tabBar,
    pullDown,
    placeholder,
    remove: () => element.remove(),
  }
}

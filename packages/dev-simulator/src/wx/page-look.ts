import type { Page } from '../runtime/page'
import type { TabBarLook } from '../runtime/page-look'
import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'

/** What the page's frame must be drawn anew from. */
export type LookHost = {
  redraw(page: Page): void
  readonly tabs: TabBarLook
}

/** Navigation bar, background, tab bar and pull-down of the page on top. */
export const pageLookApis = ({ pages, bundle }: Phone, look: LookHost): Apis => {
  const onTop = (change: (page: Page) => void) => {
    const page = pages.top()
    if (!page) throw new ApiError('no page is open')
    change(page)
    look.redraw(page)
  }
  const onTabs = (change: (tabs: TabBarLook) => void) => {
    const page = pages.top()
    if (!page?.isTab) throw new ApiError('not TabBar page')
    change(look.tabs)
    look.redraw(page)
  }
  const mark = (name: string, change: (index: number, options: { text: string }) => object) =>
    asyncApi<{ index: number; text: string }>(name, (options) =>
      onTabs((tabs) => {
        if (!bundle.app.tabBar?.list[options.index]) throw new ApiError('tabbar item not found')
        tabs.marks[options.index] = change(options.index, options)
      }),
    )
  return {
    setNavigationBarTitle: asyncApi<{ title: string }>('setNavigationBarTitle', ({ title }) =>
      onTop((page) => {
        page.look.title = String(title ?? '')
      }),
    ),
    setNavigationBarColor: asyncApi<{ frontColor: string; backgroundColor: string }>(
      'setNavigationBarColor',
      ({ frontColor, backgroundColor }) =>
        onTop((page) => {
          page.look.navigationColor = frontColor?.toLowerCase() === '#000000' ? 'black' : 'white'
          page.look.navigationBackground = backgroundColor
        }),
    ),
    showNavigationBarLoading: asyncApi('showNavigationBarLoading', () =>
      onTop((page) => {
        page.look.loading = true
      }),
    ),
    hideNavigationBarLoading: asyncApi('hideNavigationBarLoading', () =>
      onTop((page) => {
        page.look.loading = false
      }),
    ),
    hideHomeButton: asyncApi('hideHomeButton', () =>
      onTop((page) => {
        page.look.homeHidden = true
      }),
    ),
    setBackgroundColor: asyncApi<{ backgroundColor?: string }>('setBackgroundColor', ({ backgroundColor }) =>
      onTop((page) => {
        page.look.background = backgroundColor
      }),
    ),
    setBackgroundTextStyle: asyncApi('setBackgroundTextStyle', () => {}),
    startPullDownRefresh: asyncApi('startPullDownRefresh', () => pages.top()?.frame.pullDown.start()),
    stopPullDownRefresh: asyncApi('stopPullDownRefresh', () => pages.top()?.frame.pullDown.stop()),
    showTabBar: asyncApi('showTabBar', () => onTabs((tabs) => Object.assign(tabs, { hidden: false }))),
    hideTabBar: asyncApi('hideTabBar', () => onTabs((tabs) => Object.assign(tabs, { hidden: true }))),
    setTabBarBadge: mark('setTabBarBadge', (_, { text }) => ({ badge: String(text).slice(0, 4) })),
    removeTabBarBadge: mark('removeTabBarBadge', () => ({})),
    showTabBarRedDot: mark('showTabBarRedDot', () => ({ redDot: true })),
    hideTabBarRedDot: mark('hideTabBarRedDot', () => ({})),
    setTabBarStyle: asyncApi<Record<string, string>>('setTabBarStyle', (options) =>
      onTabs((tabs) => {
        const { color, selectedColor, backgroundColor, borderStyle } = options
        Object.assign(tabs.style, withoutUndefined({ color, selectedColor, backgroundColor, borderStyle }))
      }),
    ),
    setTabBarItem: asyncApi<Record<string, string> & { index: never }>(
      'setTabBarItem',
      ({ index, ...item }) =>
        onTabs((tabs) => {
          const { text, iconPath, selectedIconPath } = item as Record<string, string>
          tabs.items[index] = {
            ...tabs.items[index],
            ...withoutUndefined({ text, iconPath, selectedIconPath }),
          }
        }),
    ),
  }
}

const withoutUndefined = (fields: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never

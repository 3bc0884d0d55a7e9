import type { TabBarLook } from '../runtime/page-look'
import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'
import type { LookHost } from './page-look'

/** https://developers.weixin.qq.com/miniprogram/dev/api/ui/tab-bar/wx.setTabBarItem.html and its neighbours. */
export const tabBarApis = ({ pages, bundle }: Phone, look: LookHost): Apis => {
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

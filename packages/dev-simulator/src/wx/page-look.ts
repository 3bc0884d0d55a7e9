import type { Page } from '../runtime/page'
import type { TabBarLook } from '../runtime/page-look'
import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'

/** How the bars around a page are drawn again. */
export type LookHost = {
  redraw(page: Page): void
  readonly tabs: TabBarLook
}

/** Navigation bar, background and pull-down of the page on top. */
export const pageLookApis = ({ pages }: Phone, look: LookHost): Apis => {
  const onTop = (change: (page: Page) => void) => {
    const page = pages.top()
    if (!page) throw new ApiError('no page is open')
    change(page)
    look.redraw(page)
  }
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
  }
}

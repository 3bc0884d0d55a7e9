import type { PhoneServices } from '../components/phone-services'
import type { Phone } from '../runtime/phone'
import { type Apis, asyncApi } from './api'
import { createEventChannel } from './event-channel'

type UrlOptions = {
  readonly url: string
  readonly delta?: number
  readonly events?: Record<string, (value: unknown) => void>
}

/** https://developers.weixin.qq.com/miniprogram/dev/api/route/wx.navigateTo.html and its neighbours. */
export const navigationApis = ({ router, pages, bundle }: Phone): Apis => ({
  navigateTo: asyncApi<UrlOptions>('navigateTo', ({ url, events }) => {
    const { opener, opened } = createEventChannel(events)
    router.navigateTo(url, opened)
    return { eventChannel: opener }
  }),
  redirectTo: asyncApi<UrlOptions>('redirectTo', ({ url }) => void router.redirectTo(url)),
  reLaunch: asyncApi<UrlOptions>('reLaunch', ({ url }) => void router.reLaunch(url)),
  switchTab: asyncApi<UrlOptions>('switchTab', ({ url }) => void router.switchTab(url)),
  navigateBack: asyncApi<UrlOptions>('navigateBack', ({ delta }) => router.navigateBack(delta)),
  restartMiniProgram: asyncApi<{ path?: string }>(
    'restartMiniProgram',
    ({ path }) => void router.reLaunch(path ?? `/${bundle.app.pages[0]}`),
  ),
  pageScrollTo: asyncApi<ScrollOptions>('pageScrollTo', (options) => {
    const scroll = pages.top()?.frame.scroll
    if (scroll) scrollTo(scroll, options)
  }),
})

type ScrollOptions = {
  readonly scrollTop?: number
  readonly duration?: number
  readonly selector?: string
  readonly offsetTop?: number
}

const scrollTo = (
  scroll: HTMLElement,
  { scrollTop = 0, selector, duration = 300, offsetTop = 0 }: ScrollOptions,
): void => {
  const target = selector ? scroll.querySelector(selector) : null
  const topOf = (element: Element) => element.getBoundingClientRect().top
  const top = target ? topOf(target) - topOf(scroll) + scroll.scrollTop + offsetTop : scrollTop
  scroll.scrollTo({ top, behavior: duration > 0 && !isStill() ? 'smooth' : 'instant' })
}

/** What a navigator does: the API of its `open-type`. */
export const navigateBy =
  (apis: Apis): PhoneServices['navigate'] =>
  (openType, options) => {
    const api = apis[API_NAMES[openType] ?? openType]
    if (typeof api !== 'function') throw { errMsg: `navigator open-type "${openType}" is not supported` }
    return api(options)
  }

/** The open-types that are not named as their API is. */
const API_NAMES: Record<string, string> = { navigate: 'navigateTo', redirect: 'redirectTo' }

const isStill = (): boolean => document.documentElement.dataset.motion === 'off'

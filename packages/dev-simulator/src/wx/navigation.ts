import { connectNavigators } from '../components/navigator'
import type { Phone } from '../runtime/phone'
import { type Apis, asyncApi } from './api'
import { createEventChannel } from './event-channel'

type UrlOptions = {
  readonly url: string
  readonly delta?: number
  readonly events?: Record<string, (value: unknown) => void>
}

/** https://developers.weixin.qq.com/miniprogram/dev/api/route/wx.navigateTo.html and its neighbours. */
export const navigationApis = ({ router, pages, bundle }: Phone): Apis => {
  const apis = {
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
    pageScrollTo: asyncApi<{ scrollTop?: number; duration?: number; selector?: string; offsetTop?: number }>(
      'pageScrollTo',
      ({ scrollTop, selector, duration = 300, offsetTop = 0 }) => {
        const scroll = pages.top()?.frame.scroll
        if (!scroll) return
        const target = selector ? scroll.querySelector(selector) : null
        const top = target
          ? target.getBoundingClientRect().top -
            scroll.getBoundingClientRect().top +
            scroll.scrollTop +
            offsetTop
          : (scrollTop ?? 0)
        scroll.scrollTo({ top, behavior: duration > 0 && !isStill() ? 'smooth' : 'instant' })
      },
    ),
  }
  connectNavigators((openType, options) => {
    const name = openType === 'navigate' ? 'navigateTo' : openType === 'redirect' ? 'redirectTo' : openType
    const api = (apis as Record<string, unknown>)[name]
    if (typeof api !== 'function') throw { errMsg: `navigator open-type "${openType}" is not supported` }
    return api(options)
  })
  return apis
}

const isStill = (): boolean => document.documentElement.dataset.motion === 'off'

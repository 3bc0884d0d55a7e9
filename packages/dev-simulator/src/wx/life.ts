import type { Phone } from '../runtime/phone'
import { type Apis, asyncApi, listenable } from './api'

/** The events of the app, how it was opened, and its end. Events that never happen here may be listened to. */
export const lifeApis = (phone: Phone): Apis => {
  const { events, app } = phone
  const error = listenable<string>((listener) => events.on('error', listener))
  const rejection = listenable<{ reason: unknown; promise: Promise<unknown> }>((listener) =>
    events.on('unhandledRejection', listener),
  )
  const missing = listenable<object>((listener) => events.on('pageNotFound', listener))
  const shown = listenable<object>((listener) => events.on('appShow', listener))
  const hidden = listenable<undefined>((listener) => events.on('appHide', listener))
  const theme = listenable<{ theme: string }>((listener) => events.on('themeChange', listener))
  const resized = listenable<unknown>((listener) => {
    const tell = () =>
      listener({ size: { windowWidth: window.innerWidth, windowHeight: window.innerHeight } })
    window.addEventListener('resize', tell)
    return () => window.removeEventListener('resize', tell)
  })
  const silent = listenable<unknown>(() => () => {})
  return {
    onError: error.on,
    offError: error.off,
    onUnhandledRejection: rejection.on,
    offUnhandledRejection: rejection.off,
    onPageNotFound: missing.on,
    offPageNotFound: missing.off,
    onAppShow: shown.on,
    offAppShow: shown.off,
    onAppHide: hidden.on,
    offAppHide: hidden.off,
    onThemeChange: theme.on,
    offThemeChange: theme.off,
    onWindowResize: resized.on,
    offWindowResize: resized.off,
    onMemoryWarning: silent.on,
    offMemoryWarning: silent.off,
    onLazyLoadError: silent.on,
    offLazyLoadError: silent.off,
    onKeyboardHeightChange: silent.on,
    offKeyboardHeightChange: silent.off,
    onUserCaptureScreen: silent.on,
    offUserCaptureScreen: silent.off,
    getLaunchOptionsSync: () => app.launchOptions(),
    getEnterOptionsSync: () => app.enterOptions(),
    exitMiniProgram: asyncApi('exitMiniProgram', () => app.hide()),
  }
}

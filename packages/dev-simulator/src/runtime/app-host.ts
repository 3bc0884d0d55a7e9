import type { Emitter } from '../phone/emitter'
import type { PhoneEvents } from './phone'

/** What App.onLaunch and App.onShow get. */
export type LaunchOptions = {
  readonly path: string
  readonly query: Record<string, string>
  readonly scene: number
  readonly referrerInfo: Record<string, unknown>
  readonly shareTicket?: string
}

/** The scene of a mini program that is opened from the list of recently used ones. */
export const SCENE_RECENT = 1001

type AppInstance = Record<string, unknown>

/** The mini program's one `App()`. */
export type AppHost = {
  /** `App()` as logic code calls it. */
  define(definition: AppInstance): void
  instance(): AppInstance
  launch(): void
  show(options: LaunchOptions): void
  hide(): void
  launchOptions(): LaunchOptions
  enterOptions(): LaunchOptions
}

/** @param launched The options of the launch. The app's scripts may ask for them before the launch. */
export const createAppHost = (
  events: Emitter<PhoneEvents>,
  report: (error: unknown, where: string) => void,
  launched: LaunchOptions,
): AppHost => {
  let app: AppInstance = {}
  let entered = launched
  const call = (name: string, argument?: unknown) => {
    const method = app[name]
    if (typeof method !== 'function') return
    try {
      method.call(app, argument)
    } catch (error) {
      report(error, `App.${name}`)
    }
  }
  events.on('error', (message) => call('onError', message))
  events.on('unhandledRejection', (rejection) => call('onUnhandledRejection', rejection))
  events.on('pageNotFound', (missing) => call('onPageNotFound', missing))
  events.on('themeChange', (change) => call('onThemeChange', change))
  return {
    define(definition) {
      app = definition
    },
    instance: () => app,
    launchOptions: () => launched,
    enterOptions: () => entered,
    launch: () => call('onLaunch', launched),
    show(options) {
      entered = options
      call('onShow', options)
      events.emit('appShow', { ...options })
    },
    hide() {
      call('onHide')
      events.emit('appHide', undefined)
    },
  }
}

import { DEFAULT_DEVICE } from './devices'
import { createEmitter, type Emitter } from './emitter'

/** WeChat's names (https://developers.weixin.qq.com/miniprogram/dev/api/device/network/wx.getNetworkType.html). */
export type NetworkType = 'wifi' | '4g' | '3g' | '2g' | 'none'

/** What a person sets on the phone. */
export type PhoneSettings = {
  readonly device: string
  readonly theme: 'light' | 'dark'
  readonly language: 'zh_CN' | 'en'
  /** WeChat's font size in px, as getAppBaseInfo's fontSizeSetting tells it. */
  readonly fontSize: number
  readonly network: NetworkType
}

/** WeChat's six steps; 17 is its standard size on iOS. */
export const FONT_SIZES = [15, 17, 19, 21, 23, 25]

export const DEFAULT_SETTINGS: PhoneSettings = {
  device: DEFAULT_DEVICE,
  theme: 'light',
  language: 'zh_CN',
  fontSize: 17,
  network: 'wifi',
}

/** WeChat restarts when its language or its font size changes, and so does every mini program. */
export const needsRestart = (patch: Partial<PhoneSettings>): boolean =>
  patch.language !== undefined || patch.fontSize !== undefined

export type SettingsStore = {
  readonly now: PhoneSettings
  /** Changes settings. Listeners are told only of settings that have another value now. */
  change(patch: Partial<PhoneSettings>): void
  readonly on: Emitter<PhoneSettings>['on']
}

const KEY = 'phone.settings'

/** Keeps the settings over a reload. The screen and the page around it read the same settings. */
export const createSettings = (storage: Storage): SettingsStore => {
  let now = { ...DEFAULT_SETTINGS, ...read(storage) }
  const emitter = createEmitter<PhoneSettings>()
  return {
    get now() {
      return now
    },
    on: emitter.on,
    change(patch) {
      const before = now
      now = { ...now, ...patch }
      storage.setItem(KEY, JSON.stringify(now))
      for (const name of Object.keys(patch) as (keyof PhoneSettings)[]) {
        if (before[name] !== now[name]) emitter.emit(name, now[name])
      }
    },
  }
}

export const readSettings = (storage: Storage): PhoneSettings => ({ ...DEFAULT_SETTINGS, ...read(storage) })

const read = (storage: Storage): Partial<PhoneSettings> => {
  try {
    return JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<PhoneSettings>
  } catch {
    return {}
  }
}

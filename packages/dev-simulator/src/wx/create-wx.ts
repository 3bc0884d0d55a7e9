import type { PhoneServices } from '../components/phone-services'
import type { Phone } from '../runtime/phone'
import { accountApis } from './account'
import { createAnimation, playAnimations } from './animation'
import type { Apis } from './api'
import { appApis } from './app'
import { canvasApis } from './canvas'
import { chooseApis } from './choose'
import { cloudApis } from './cloud'
import { codecApis } from './codecs'
import { deviceApis } from './device'
import { DOCUMENTED_NAMES } from './documented-names'
import { feedbackApis } from './feedback'
import { fileApis } from './files'
import { lifeApis } from './life'
import { mediaApis } from './media'
import { navigateBy, navigationApis } from './navigation'
import { networkApis } from './network'
import { type LookHost, pageLookApis } from './page-look'
import { privacyApis } from './privacy'
import { queryApis } from './queries'
import { redPacketApis } from './red-packet'
import { createShare } from './share'
import { socketApis } from './sockets'
import { storageApis } from './storage'
import { systemApis } from './system'
import { tabBarApis } from './tab-bar'

/** `wx`, and what the rest of the phone uses of it. */
export type Wx = {
  readonly wx: Apis
  readonly services: PhoneServices
  /** Opens the menu of the capsule. */
  openMenu(): Promise<void>
}

/** Makes all of `wx`. Its keys are what is supported; every other name that WeChat documents fails by name. */
export const createWx = (phone: Phone, look: LookHost): Wx => {
  const share = createShare(phone)
  const withButtons = [share, accountApis(phone), privacyApis(phone), chooseApis(phone)]
  const navigation = navigationApis(phone)
  const wx: Apis = Object.assign(
    {},
    ...withButtons.map(({ apis }) => apis),
    navigation,
    feedbackApis(phone),
    pageLookApis(phone, look),
    tabBarApis(phone, look),
    storageApis(phone),
    systemApis(phone),
    queryApis(phone),
    networkApis(phone),
    cloudApis(phone),
    redPacketApis(phone),
    deviceApis(phone),
    mediaApis(phone),
    canvasApis(phone),
    lifeApis(phone),
    appApis(),
    fileApis(phone),
    codecApis(),
    socketApis(phone),
    { createAnimation },
  )
  wx.canIUse = (name: string) => typeof name === 'string' && canUse(wx, name)
  const warn = (message: string) => phone.events.emit('log', { type: 'warn', args: [message] })
  addUnsupported(wx, warn)
  playAnimations(document.body)
  const services: PhoneServices = {
    pick: phone.screen.sheets.pick,
    navigate: navigateBy(navigation),
    resolveImage: phone.files.resolve,
    openTypes: Object.assign({}, ...withButtons.map(({ openTypes }) => openTypes)),
    tellMissing: (what) => warn(`${what} is not supported by this simulator`),
  }
  return { wx, services, openMenu: share.openMenu }
}

/** The names that WeChat documents and `wx` does not support, in order. */
export const unsupportedNames = (wx: Apis): string[] =>
  DOCUMENTED_NAMES.filter((name) => !Object.keys(wx).includes(name))

const canUse = (wx: Apis, name: string): boolean => {
  const [first = '', second] = name.split('.')
  if (first in wx) return Object.keys(wx).includes(first)
  // Components and their attributes: `button.open-type.share`.
  return /^[a-z]+(-[a-z]+)*$/.test(first) && second !== undefined
}

/** The names are not enumerable, because Taro makes its own APIs from `Object.keys(wx)`. */
const addUnsupported = (wx: Apis, warn: (message: string) => void): void => {
  for (const name of unsupportedNames(wx)) {
    Object.defineProperty(wx, name, {
      enumerable: false,
      configurable: true,
      writable: true,
      value: unsupported(name, warn),
    })
  }
}

const unsupported =
  (name: string, warn: (message: string) => void): ((options?: Record<string, unknown>) => unknown) =>
  (options) => {
    const errMsg = `${name}:fail ${name} is not supported by this simulator`
    warn(errMsg)
    if (/^(on|off)[A-Z]/.test(name)) return undefined
    if (/Sync$|^create|^get\w+Manager$/.test(name)) throw new Error(errMsg)
    const { fail, complete, success } = (options ?? {}) as Record<string, (error: unknown) => void>
    fail?.({ errMsg })
    complete?.({ errMsg })
    return fail || complete || success ? undefined : Promise.reject({ errMsg })
  }

import type { PhoneServices } from '../components/phone-services'
import type { Phone } from '../runtime/phone'
import { absentObject } from './absent-object'
import { accountApis } from './account'
import { createAnimation, playAnimations } from './animation'
import { answeredApis } from './answered'
import type { Apis } from './api'
import { appApis } from './app'
import { audioApis } from './audio'
import { canvasApis } from './canvas'
import { chooseApis } from './choose'
import { cloudApis } from './cloud'
import { codecApis } from './codecs'
import { deviceApis } from './device'
import { DOCUMENTED_NAMES } from './documented-names'
import { feedbackApis } from './feedback'
import { fileApis } from './files'
import { lifeApis } from './life'
import { locationApis } from './location'
import { mediaApis } from './media'
import { mediaContextApis } from './media-contexts'
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
import { workerApis } from './workers'
import { workletApis } from './worklets'

/** `wx`, and what the rest of the phone uses of it. */
export type Wx = {
  readonly wx: Apis
  /** Names that a browser can only answer, such as those of sensors that never tell anything. */
  readonly answered: readonly string[]
  readonly services: PhoneServices
  /** Opens the menu of the capsule. */
  openMenu(): Promise<void>
}

/** Makes all of `wx`. Its keys are what is supported; every other name that WeChat documents fails by name. */
export const createWx = (phone: Phone, look: LookHost): Wx => {
  const share = createShare(phone)
  const withButtons = [share, accountApis(phone), privacyApis(phone), chooseApis(phone)]
  const navigation = navigationApis(phone)
  const warn = (message: string) => phone.events.emit('log', { type: 'warn', args: [message] })
  const answered = answeredApis(phone)
  const real: Apis = Object.assign(
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
    audioApis(phone),
    mediaContextApis(phone, warn),
    locationApis(phone),
    workerApis(phone),
    workletApis(),
    { createAnimation },
  )
  const wx: Apis = { ...answered, ...real }
  wx.canIUse = (name: string) => typeof name === 'string' && canUse(wx, name)
  addUnsupported(wx, warn)
  playAnimations(document.body)
  const services: PhoneServices = {
    pick: phone.screen.sheets.pick,
    navigate: navigateBy(navigation),
    resolveImage: phone.files.resolve,
    openTypes: Object.assign({}, ...withButtons.map(({ openTypes }) => openTypes)),
    tellMissing: (what) => warn(`${what} is not supported by this simulator`),
  }
  const only = Object.keys(answered).filter((name) => !Object.hasOwn(real, name))
  return { wx, answered: only, services, openMenu: share.openMenu }
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
    const errMsg = `${name}:fail ${name} is not supported by this simulator: it needs a device or an account`
    warn(errMsg)
    // A page that only makes such an object opens; each use of it says what it needs.
    if (/^create|^get\w+(Manager|Adapter|System)$/.test(name)) return absentObject(name, warn)
    if (/Sync$/.test(name)) throw new Error(errMsg)
    const { fail, complete, success } = (options ?? {}) as Record<string, (error: unknown) => void>
    fail?.({ errMsg })
    complete?.({ errMsg })
    return fail || complete || success ? undefined : Promise.reject({ errMsg })
  }

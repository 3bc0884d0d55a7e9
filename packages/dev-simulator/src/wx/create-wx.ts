import { onMissing } from '../components/missing'
import type { Phone } from '../runtime/phone'
import { accountApis } from './account'
import { createAnimation, playAnimations } from './animation'
import type { Apis } from './api'
import { canvasApis } from './canvas'
import { cloudApis } from './cloud'
import { codecApis } from './codecs'
import { deviceApis } from './device'
import { DOCUMENTED_NAMES } from './documented-names'
import { feedbackApis } from './feedback'
import { fileApis } from './files'
import { lifeApis } from './life'
import { mediaApis } from './media'
import { navigationApis } from './navigation'
import { networkApis } from './network'
import { type LookHost, pageLookApis } from './page-look'
import { privacyApis } from './privacy'
import { queryApis } from './queries'
import { redPacketApis } from './red-packet'
import { createShare } from './share'
import { socketApis } from './sockets'
import { storageApis } from './storage'
import { systemApis } from './system'

/** `wx` and the menu that belongs to its sharing. */
export type Wx = {
  readonly wx: Apis
  openMenu(): Promise<void>
}

/** All of `wx`. Its keys are what is supported; what WeChat documents beyond that fails by name. */
export const createWx = (phone: Phone, look: LookHost): Wx => {
  const share = createShare(phone)
  playAnimations(document.body)
  const wx: Apis = {
    ...navigationApis(phone),
    ...feedbackApis(phone),
    ...pageLookApis(phone, look),
    ...storageApis(phone),
    ...systemApis(phone),
    ...queryApis(phone),
    ...networkApis(phone),
    ...cloudApis(phone),
    ...accountApis(phone),
    ...privacyApis(phone),
    ...redPacketApis(phone),
    ...share.apis,
    ...deviceApis(phone),
    ...mediaApis(phone),
    ...canvasApis(),
    ...lifeApis(phone),
    ...fileApis(),
    ...codecApis(),
    ...socketApis(phone),
    createAnimation,
  }
  wx.canIUse = (name: string) => typeof name === 'string' && canUse(wx, name)
  const warn = (message: string) => phone.events.emit('log', { type: 'warn', args: [message] })
  onMissing(warn)
  addUnsupported(wx, warn)
  return { wx, openMenu: share.openMenu }
}

/** WeChat's names that are not in a `wx`, in order. */
export const unsupportedNames = (wx: Apis): string[] =>
  DOCUMENTED_NAMES.filter((name) => !Object.keys(wx).includes(name))

const canUse = (wx: Apis, name: string): boolean => {
  const [first = '', second] = name.split('.')
  if (first in wx) return Object.keys(wx).includes(first)
  // Components and their attributes: `button.open-type.share`.
  return /^[a-z]+(-[a-z]+)*$/.test(first) && second !== undefined
}

/** Not enumerable: Taro makes its own APIs of `Object.keys(wx)`. */
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

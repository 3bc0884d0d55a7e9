import type { Clock } from '../clock'
import { type Consents, createConsents } from './consents'
import { sendCustomerServiceMessage, setTyping, uploadTempMedia } from './customer-service'
import { imgSecCheck } from './image-check'
import { generateLink, generateScheme } from './links'
import { mediaCheckAsync } from './media-check'
import { msgSecCheck } from './message-check'
import { createQrCode, getCode, getUnlimitedCode } from './mini-program-code'
import { openDataOf } from './open-data'
import { createOutbox, type Outbox } from './outbox'
import { getPhoneNumber } from './phone-number'
import { getAuthenticationUrl } from './redpacketcover'
import { getUserRiskRank } from './risk-rank'
import { sendSubscribeMessage } from './subscribe-message'
import { failed, type WechatApi, type WechatReply } from './wechat-api'
import { parseWechatConfig, type WechatConfig } from './wechat-config'
import { createWecomRobot, type WecomRobot } from './wecom-robot'

/** An errcode that a part (`rate`, 0–1) of an API's calls answers. Codes −604100…−604104 are system errors. */
export type Provocation = { readonly errcode: number; readonly rate: number }

export type Wechat = {
  configure(config: WechatConfig): void
  /** Undefined when there is no such API. */
  call(name: string, parameters: Readonly<Record<string, unknown>>, appid: string): WechatReply | undefined
  /** What a cloudID stands for, as `getOpenData` answers it. */
  openData(cloudId: string, appid: string): unknown
  /** Lasts until a rate of 0 ends it. False when there is no such API. */
  provoke(name: string, provocation: Provocation): boolean
  names(): readonly string[]
  readonly consents: Consents
  readonly outbox: Outbox
  readonly robot: WecomRobot
  /** Secrets, which no page or log may show. */
  secrets(): readonly string[]
}

const APIS: readonly WechatApi[] = [
  getAuthenticationUrl,
  sendSubscribeMessage,
  getUserRiskRank,
  msgSecCheck,
  mediaCheckAsync,
  imgSecCheck,
  getUnlimitedCode,
  getCode,
  createQrCode,
  sendCustomerServiceMessage,
  setTyping,
  uploadTempMedia,
  getPhoneNumber,
  generateScheme,
  generateLink,
]

export const createWechat = (config: WechatConfig, chance: () => number, clock: Clock): Wechat => {
  const apis = new Map(APIS.map((api) => [api.name, api]))
  const provoked = new Map<string, Provocation>()
  const [consents, outbox] = [createConsents(), createOutbox(clock)]
  let current = parseWechatConfig(config)
  return {
    configure: (next) => {
      current = parseWechatConfig(next)
    },
    call: (name, parameters, appid) => {
      const provocation = provoked.get(name)
      if (provocation && chance() < provocation.rate)
        return failed(provocation.errcode, 'provoked by the local cloud')
      return apis.get(name)?.call({ parameters, appid, config: current, consents, outbox, clock })
    },
    openData: (cloudId, appid) => openDataOf(cloudId, { appid, config: current, clock }),
    provoke: (name, provocation) => {
      if (!apis.has(name)) return false
      if (provocation.rate > 0) provoked.set(name, provocation)
      else provoked.delete(name)
      return true
    },
    names: () => [...apis.keys()],
    consents,
    outbox,
    robot: createWecomRobot(() => current, outbox),
    secrets: () => [
      ...current.covers.map(({ ctoken }) => ctoken),
      ...(current.robots ?? []).map(({ key }) => key),
    ],
  }
}

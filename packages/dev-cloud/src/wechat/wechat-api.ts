import type { Clock } from '../clock'
import type { Consents } from './consents'
import type { Outbox } from './outbox'
import type { WechatConfig } from './wechat-config'

/** What one call of a WeChat API is given. */
export type WechatCall = {
  /** Names as on the wire, in snake case. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** The mini program that calls. */
  readonly appid: string
  readonly config: WechatConfig
  readonly consents: Consents
  readonly outbox: Outbox
  readonly clock: Clock
}

/** WeChat's answer: `errcode` 0 and the API's own fields, or an error's `errcode` and `errmsg`. */
export type WechatReply = {
  readonly errcode: number
  readonly errmsg: string
  /** The answer of an API that gives a file in place of JSON. */
  readonly file?: WechatFile
} & Readonly<Record<string, unknown>>

export type WechatFile = { readonly contentType: string; readonly content: Buffer }

/** One of WeChat's services: a plug-in that answers as the service does. */
export type WechatApi = {
  /** As functions name it: `redpacketcover.getAuthenticationUrl`. */
  readonly name: string
  readonly call: (call: WechatCall) => WechatReply
}

export const ok = (fields: Readonly<Record<string, unknown>> = {}): WechatReply => ({
  errcode: 0,
  errmsg: 'ok',
  ...fields,
})

export const failed = (errcode: number, errmsg: string): WechatReply => ({ errcode, errmsg })

/** An openid begins with "o" and holds letters, digits, "_" and "-". Real ones have 28 characters; tests may use shorter ones. */
export const isOpenid = (text: unknown): text is string =>
  typeof text === 'string' && /^o[\w-]{5,63}$/.test(text)

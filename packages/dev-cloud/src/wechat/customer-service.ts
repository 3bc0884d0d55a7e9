import { randomUUID } from 'node:crypto'
import { failed, isOpenid, ok, type WechatApi } from './wechat-api'

/** What a customer service message may be. Source: developers.weixin.qq.com, server API kf-mgnt/kf-message/sendCustomMessage. */
const MESSAGE_TYPES = new Set(['text', 'image', 'link', 'miniprogrampage'])

/** `customerServiceMessage.send`: kept with the sent messages. The 48 hours of a conversation are not kept count of. */
export const sendCustomerServiceMessage: WechatApi = {
  name: 'customerServiceMessage.send',
  call: ({ parameters, outbox }) => {
    const { touser, msgtype } = parameters
    if (!isOpenid(touser)) return failed(40003, 'invalid openid')
    if (typeof msgtype !== 'string' || !MESSAGE_TYPES.has(msgtype))
      return failed(40008, 'invalid message type')
    if (parameters[msgtype] === undefined) return failed(47003, `argument invalid! ${msgtype} is missing`)
    outbox.keep({
      channel: 'customer-service',
      to: touser,
      content: { msgtype, [msgtype]: parameters[msgtype] },
    })
    return ok()
  },
}

/** `customerServiceMessage.setTyping`. */
export const setTyping: WechatApi = {
  name: 'customerServiceMessage.setTyping',
  call: ({ parameters: { touser } }) => (isOpenid(touser) ? ok() : failed(40003, 'invalid openid')),
}

/** `customerServiceMessage.uploadTempMedia`: answers an id. The file is not kept. */
export const uploadTempMedia: WechatApi = {
  name: 'customerServiceMessage.uploadTempMedia',
  call: ({ parameters: { type = 'image', media }, clock }) => {
    if (!Buffer.isBuffer(media)) return failed(41005, 'media data missing')
    return ok({
      type,
      media_id: `local-${randomUUID()}`,
      created_at: Math.floor(clock.now().getTime() / 1000),
    })
  },
}

import { failed, isOpenid, ok, type WechatApi } from './wechat-api'

/**
 * `subscribeMessage.send`: one message for one consent. Error codes: developers.weixin.qq.com, server API
 * mp-message-management/subscribe-message/sendMessage.
 */
export const sendSubscribeMessage: WechatApi = {
  name: 'subscribeMessage.send',
  call: ({ parameters, config, consents, outbox }) => {
    const { touser, template_id: templateId, data, page } = parameters
    if (!isOpenid(touser)) return failed(40003, 'invalid openid')
    if (typeof templateId !== 'string' || !isKnown(templateId, config.templates))
      return failed(40037, 'invalid template_id')
    if (typeof data !== 'object' || data === null) return failed(47003, 'argument invalid! data is missing')
    if (!consents.use(touser, templateId)) return failed(43101, 'user refuse to accept the msg')
    outbox.keep({ channel: 'subscribe', to: touser, content: { templateId, page, data } })
    return ok()
  },
}

/** Without a list of templates every template is known. */
const isKnown = (templateId: string, templates: readonly string[] | undefined): boolean =>
  templateId !== '' && (templates === undefined || templates.includes(templateId))

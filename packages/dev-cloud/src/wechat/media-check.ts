import { randomUUID } from 'node:crypto'
import { failed, isOpenid, ok, type WechatApi } from './wechat-api'

const AUDIO = 1
const IMAGE = 2

/**
 * `security.mediaCheckAsync` (version 2): answers an id. WeChat pushes the result to the mini program's server later;
 * here it is kept with the sent messages. A file is risky when its address holds a configured word. Source:
 * developers.weixin.qq.com, server API sec-center/sec-check/mediaCheckAsync.
 */
export const mediaCheckAsync: WechatApi = {
  name: 'security.mediaCheckAsync',
  call: ({ parameters: { media_url: url, media_type: type, openid, version }, config, appid, outbox }) => {
    if (version !== 2) return failed(47001, 'only version 2 is supported by the local cloud')
    if (!isOpenid(openid)) return failed(40003, 'invalid openid')
    if (typeof url !== 'string' || !URL.canParse(url)) return failed(47003, 'argument invalid! media_url')
    if (type !== AUDIO && type !== IMAGE) return failed(47003, 'argument invalid! media_type')
    const traceId = randomUUID()
    const risky = config.riskyWords?.some((word) => url.includes(word)) ?? false
    const result = risky ? { suggest: 'risky', label: 20001 } : { suggest: 'pass', label: 100 }
    const event = { Event: 'wxa_media_check', appid, trace_id: traceId, version: 2, result }
    outbox.keep({ channel: 'media-check', to: openid, content: event })
    return ok({ trace_id: traceId })
  },
}

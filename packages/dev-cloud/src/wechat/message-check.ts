import { failed, isOpenid, ok, type WechatApi } from './wechat-api'

/** How many characters a text may have. Source: developers.weixin.qq.com, server API sec-center/sec-check/msgSecCheck. */
const MAX_CONTENT_LENGTH = 2500

/**
 * `security.msgSecCheck`: a text is risky when it holds a configured word. Version 2 answers a suggestion; version 1, which
 * is meant when none is named, answers the error 87014.
 */
export const msgSecCheck: WechatApi = {
  name: 'security.msgSecCheck',
  call: ({ parameters: { content, openid, version }, config }) => {
    if (typeof content !== 'string' || content.length > MAX_CONTENT_LENGTH)
      return failed(44004, 'empty or too long content')
    const risky = config.riskyWords?.some((word) => content.includes(word)) ?? false
    if (version !== 2) return risky ? failed(87014, 'risky content') : ok()
    if (!isOpenid(openid)) return failed(40003, 'invalid openid')
    const result = risky ? { suggest: 'risky', label: 20001 } : { suggest: 'pass', label: 100 }
    return ok({
      trace_id: `local-${Date.now()}`,
      result,
      detail: [{ strategy: 'content_model', errcode: 0, ...result }],
    })
  },
}

import { failed, ok, type WechatApi } from './wechat-api'

/** Bytes of a picture that is checked. Source: developers.weixin.qq.com, server API sec-center/sec-check/imgSecCheck, 1 MB. */
const MAX_BYTES = 1024 * 1024

/** `security.imgSecCheck`: a picture is risky when its bytes hold a configured word, so that a test can make one. */
export const imgSecCheck: WechatApi = {
  name: 'security.imgSecCheck',
  call: ({ parameters: { media }, config }) => {
    if (!Buffer.isBuffer(media)) return failed(41005, 'media data missing')
    if (media.length > MAX_BYTES) return failed(40006, 'invalid meida size')
    const risky = config.riskyWords?.some((word) => media.includes(word)) ?? false
    return risky ? failed(87014, 'risky content') : ok()
  },
}

import { randomBytes } from 'node:crypto'
import { failed, isOpenid, ok, type WechatApi } from './wechat-api'

/**
 * `redpacketcover.getAuthenticationUrl`: the link that opens WeChat's own page of a cover for one person. Error codes:
 * developers.weixin.qq.com, server API red-packet-cover/api_getredpacketcoverurl.
 */
export const getAuthenticationUrl: WechatApi = {
  name: 'redpacketcover.getAuthenticationUrl',
  call: ({ parameters: { openid, ctoken }, appid, config }) => {
    if (typeof openid !== 'string' || openid === '') return failed(9600001, 'openid is missing')
    if (typeof ctoken !== 'string' || ctoken === '') return failed(9600002, 'ctoken is missing')
    const bought = config.covers?.find((one) => one.ctoken === ctoken)
    if (!bought) return failed(9600004, 'ctoken error')
    if (!isOpenid(openid)) return failed(9600005, 'openid error')
    if (bought.appids && !bought.appids.includes(appid))
      return failed(9600006, 'the mini program is not in the list')
    return ok({ data: { url: claimUrl() } })
  },
}

/** No two links are the same. Only WeChat knows what is behind one. */
const claimUrl = (): string => {
  const receipt = randomBytes(24).toString('base64url')
  return `https://support.weixin.qq.com/cgi-bin/mmsupport-bin/showredpacket?receiveuri=${receipt}&check_type=2#wechat_redirect`
}

import { failed, isOpenid, ok, type WechatApi } from './wechat-api'

/**
 * `riskControl.getUserRiskRank`: the rank configured for an openid, from 0 (no risk) to 4. 0 by default. Source: developers.weixin.qq.com,
 * server API sec-center/safety-control-capability/getUserRiskRank.
 */
export const getUserRiskRank: WechatApi = {
  name: 'riskControl.getUserRiskRank',
  call: ({ parameters: { openid, scene }, config }) => {
    if (!isOpenid(openid)) return failed(40003, 'invalid openid')
    if (scene !== 0 && scene !== 1) return failed(61010, 'scene must be 0 (sign-up) or 1 (marketing cheats)')
    return ok({ risk_rank: config.riskRanks?.[openid] ?? 0, unoin_id: 0 })
  },
}

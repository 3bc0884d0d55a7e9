import type { Clock } from '../clock'
import { phoneInfo } from './phone-number'
import type { parseWechatConfig } from './wechat-config'

type Known = {
  readonly appid: string
  readonly config: ReturnType<typeof parseWechatConfig>
  readonly clock: Clock
}

/**
 * What a cloudID stands for: the configured data, or else a phone number, which is what most functions ask for. Source:
 * developers.weixin.qq.com, wxcloud/reference-sdk-api/open/Cloud.getOpenData.
 */
export const openDataOf = (cloudId: string, { appid, config, clock }: Known): unknown => ({
  cloudID: cloudId,
  data: config.openData?.[cloudId] ?? phoneInfo(undefined, appid, clock.now()),
})

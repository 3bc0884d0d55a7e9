import { ok, type WechatApi } from './wechat-api'

/** `urlscheme.generate` and `urllink.generate`: links of the right shape. Only WeChat can open a real one. */
export const generateScheme: WechatApi = {
  name: 'urlscheme.generate',
  call: () => ok({ openlink: 'weixin://dl/business/?t=local' }),
}

export const generateLink: WechatApi = {
  name: 'urllink.generate',
  call: () => ok({ url_link: 'https://wxaurl.cn/local' }),
}

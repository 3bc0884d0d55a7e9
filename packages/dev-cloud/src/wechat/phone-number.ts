import { failed, ok, type WechatApi } from './wechat-api'

/** The number of everybody for whom no other is configured. Its prefix is not given to anybody. */
const PHONE_NUMBER = '10000000000'

/** What WeChat answers about a phone number. */
export const phoneInfo = (number: string = PHONE_NUMBER, appid: string, now: Date) => ({
  phoneNumber: number,
  purePhoneNumber: number,
  countryCode: '86',
  watermark: { timestamp: Math.floor(now.getTime() / 1000), appid },
})

/**
 * `phonenumber.getPhoneNumber`: the number behind the code that a button with `open-type="getPhoneNumber"` answers. Source:
 * developers.weixin.qq.com, server API user-info/phone-number/getPhoneNumber.
 */
export const getPhoneNumber: WechatApi = {
  name: 'phonenumber.getPhoneNumber',
  call: ({ parameters: { code }, config, appid, clock }) => {
    if (typeof code !== 'string' || code === '') return failed(40029, 'invalid code')
    return ok({ phone_info: phoneInfo(config.phoneNumbers?.[code], appid, clock.now()) })
  },
}

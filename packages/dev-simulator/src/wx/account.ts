import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, type ApisAndButtons, asyncApi } from './api'

/** What WeChat has answered for everybody since 2022: no name and no face. */
const ANONYMOUS = {
  nickName: '微信用户',
  avatarUrl: '',
  gender: 0,
  country: '',
  province: '',
  city: '',
  language: '',
}

/** Who the person is, what they allow, and what they are asked. */
export const accountApis = (phone: Phone): ApisAndButtons => {
  const { person, bundle, screen } = phone
  const granted = new Map<string, boolean>()
  const settings = () => ({
    authSetting: Object.fromEntries(granted),
    subscriptionsSetting: { mainSwitch: true },
  })
  const newCode = () => `code-${person.openid}-${crypto.randomUUID().slice(0, 8)}`
  return {
    apis: {
      login: asyncApi('login', () => ({ code: newCode() })),
      checkSession: asyncApi('checkSession', () => {}),
      getAccountInfoSync: () => ({
        miniProgram: { appId: bundle.appId, envVersion: 'develop', version: '' },
        plugin: {},
      }),
      getUserInfo: asyncApi('getUserInfo', () => ({
        userInfo: ANONYMOUS,
        rawData: JSON.stringify(ANONYMOUS),
      })),
      getUserProfile: asyncApi('getUserProfile', () => ({ userInfo: ANONYMOUS })),
      getSetting: asyncApi('getSetting', settings),
      openSetting: asyncApi('openSetting', settings),
      authorize: asyncApi<{ scope: string }>('authorize', async ({ scope }) => {
        if (!granted.has(scope)) granted.set(scope, await screen.sheets.authorize(scope))
        if (!granted.get(scope)) throw new ApiError('auth deny', { errno: 103 })
      }),
      ...subscribeApis(phone),
    },
    openTypes: {
      openSetting: (button) => button.emit('opensetting', settings()),
      getUserInfo: (button) => button.emit('getuserinfo', { errMsg: 'getUserInfo:ok', userInfo: ANONYMOUS }),
      async getPhoneNumber(button) {
        const agreed = await screen.sheets.authorize('phoneNumber')
        const denied = { errMsg: 'getPhoneNumber:fail user deny', errno: 103 }
        button.emit('getphonenumber', agreed ? { errMsg: 'getPhoneNumber:ok', code: newCode() } : denied)
      },
    },
  }
}

const subscribeApis = ({ screen }: Phone): Apis => ({
  requestSubscribeMessage: asyncApi<{ tmplIds: string[] }>('requestSubscribeMessage', async ({ tmplIds }) => {
    if (!Array.isArray(tmplIds) || tmplIds.length === 0) {
      throw new ApiError('TmplIds can not be empty', { errCode: 10001 })
    }
    return screen.sheets.subscribe(tmplIds)
  }),
})

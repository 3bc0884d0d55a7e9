import { openTypeActions } from '../components/open-types'
import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'

/** What WeChat tells of everybody since 2022: neither name nor face. */
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
export const accountApis = (phone: Phone): Apis => {
  const { person, bundle, screen } = phone
  const granted = new Map<string, boolean>()
  const settings = () => ({
    authSetting: Object.fromEntries(granted),
    subscriptionsSetting: { mainSwitch: true },
  })
  openTypeActions.register('openSetting', (button) => button.emit('opensetting', settings()))
  openTypeActions.register('getUserInfo', (button) =>
    button.emit('getuserinfo', { errMsg: 'getUserInfo:ok', userInfo: ANONYMOUS }),
  )
  openTypeActions.register('getPhoneNumber', async (button) => {
    const agreed = await screen.sheets.authorize('phoneNumber')
    const denied = { errMsg: 'getPhoneNumber:fail user deny', errno: 103 }
    button.emit('getphonenumber', agreed ? { errMsg: 'getPhoneNumber:ok', code: newCode() } : denied)
  })
  const newCode = () => `code-${person.openid}-${crypto.randomUUID().slice(0, 8)}`
  return {
    login: asyncApi('login', () => ({ code: newCode() })),
    checkSession: asyncApi('checkSession', () => {}),
    getAccountInfoSync: () => ({
      miniProgram: { appId: bundle.appId, envVersion: 'develop', version: '' },
      plugin: {},
    }),
    getUserInfo: asyncApi('getUserInfo', () => ({ userInfo: ANONYMOUS, rawData: JSON.stringify(ANONYMOUS) })),
    getUserProfile: asyncApi('getUserProfile', () => ({ userInfo: ANONYMOUS })),
    getSetting: asyncApi('getSetting', settings),
    openSetting: asyncApi('openSetting', settings),
    authorize: asyncApi<{ scope: string }>('authorize', async ({ scope }) => {
      if (!granted.has(scope)) granted.set(scope, await screen.sheets.authorize(scope))
      if (!granted.get(scope)) throw new ApiError('auth deny', { errno: 103 })
    }),
    requestSubscribeMessage: asyncApi<{ tmplIds: string[] }>(
      'requestSubscribeMessage',
      async ({ tmplIds }) => {
        if (!Array.isArray(tmplIds) || tmplIds.length === 0) {
          throw new ApiError('TmplIds can not be empty', { errCode: 10001 })
        }
        return screen.sheets.subscribe(tmplIds)
      },
    ),
  }
}

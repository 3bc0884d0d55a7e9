import type { Phone } from '../runtime/phone'
import { ApiError, type ApisAndButtons, asyncApi } from './api'

type Resolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void
type NeedListener = (resolve: Resolve, info: { referrer: string }) => void

/** https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html */
export const privacyApis = ({ screen, bundle, person }: Phone): ApisAndButtons => {
  const key = `privacy/${bundle.appId}/${person.openid}`
  const agreed = () => localStorage.getItem(key) === 'agreed'
  const agree = () => localStorage.setItem(key, 'agreed')
  let listener: NeedListener | null = null
  const ask = (referrer: string): Promise<boolean> => {
    const own = listener
    if (!own) return screen.sheets.privacy()
    return new Promise((done) => {
      own(({ event }) => event !== 'exposureAuthorization' && done(event === 'agree'), { referrer })
    })
  }
  return {
    apis: {
      getPrivacySetting: asyncApi('getPrivacySetting', () => ({
        needAuthorization: !agreed(),
        privacyContractName: '《用户隐私保护指引》',
      })),
      openPrivacyContract: asyncApi('openPrivacyContract', () => {}),
      requirePrivacyAuthorize: asyncApi('requirePrivacyAuthorize', async () => {
        if (agreed()) return
        if (!(await ask('requirePrivacyAuthorize')))
          throw new ApiError('privacy permission is not authorized', { errno: 104 })
        agree()
      }),
      onNeedPrivacyAuthorization(own: NeedListener) {
        listener = own
      },
      offNeedPrivacyAuthorization() {
        listener = null
      },
    },
    openTypes: {
      agreePrivacyAuthorization(button) {
        agree()
        button.emit('agreeprivacyauthorization', {})
      },
    },
  }
}

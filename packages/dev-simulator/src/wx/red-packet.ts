import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'

/** Success means that WeChat's page opened, not that anything was claimed on it. */
export const redPacketApis = ({ screen }: Phone): Apis => ({
  showRedPackage: asyncApi<{ url: string }>('showRedPackage', ({ url }) => {
    if (typeof url !== 'string' || !/^https?:\/\//.test(url)) throw new ApiError('url is invalid')
    void screen.sheets.redPacket(url)
  }),
})

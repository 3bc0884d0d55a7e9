import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'
import { createDatabase } from './cloud-database'
import { cloudFileApis } from './cloud-files'

type CallOptions = {
  readonly name: string
  readonly data?: Record<string, unknown>
}

type CallAnswer = { result: unknown; requestID: string } | { error: { errCode: number; errMsg: string } }

/** https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/functions/Cloud.callFunction.html */
export const cloudApis = (phone: Phone): Apis => {
  const { server, person, settings } = phone
  const cloud = {
    init() {},
    callFunction: asyncApi<CallOptions>('cloud.callFunction', async ({ name, data = {} }) => {
      if (settings.now.network === 'none') {
        throw new ApiError('network is not connected', { errCode: -1 })
      }
      const request = { name, data, openid: person.openid }
      const answer = await server.post<CallAnswer>('/api/cloud/call-function', request)
      if ('error' in answer) {
        const { errCode, errMsg } = answer.error
        throw new ApiError(`Error: errCode: ${errCode} | errMsg: ${errMsg}`, { errCode })
      }
      return { result: answer.result, requestID: answer.requestID }
    }),
    database: () => createDatabase(phone),
    ...cloudFileApis(phone),
  }
  return { cloud }
}

import type { Phone } from '../runtime/phone'
import { connectCloudFiles } from '../runtime/resolve-image'
import { ApiError, type Apis, asyncApi } from './api'
import { cloudFileApis, type ReadUrls, type TempFile } from './cloud-files'

type CallOptions = {
  readonly name: string
  readonly data?: Record<string, unknown>
}

type CallAnswer = { result: unknown; requestID: string } | { error: { errCode: number; errMsg: string } }

/** https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/functions/Cloud.callFunction.html */
export const cloudApis = (phone: Phone): Apis => {
  const { server, person, settings } = phone
  const tempUrls = (ids: string[]) =>
    server.post<{ fileList: TempFile[] }>('/api/cloud/temp-file-urls', { fileList: ids })
  connectCloudFiles(rememberUrls(tempUrls))
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
    ...cloudFileApis(phone, tempUrls),
  }
  return { cloud }
}

/** Pictures of one turn are asked for together, and each id once. */
const rememberUrls = (ask: ReadUrls): ((id: string) => Promise<string | null>) => {
  const known = new Map<string, Promise<string | null>>()
  let waiting: { id: string; done: (url: string | null) => void }[] = []
  const flush = async () => {
    const batch = waiting
    waiting = []
    const { fileList } = await ask(batch.map(({ id }) => id)).catch(() => ({ fileList: [] as TempFile[] }))
    for (const { id, done } of batch) {
      const url = fileList.find((file) => file.fileID === id && file.status === 0)?.tempFileURL
      if (!url) known.delete(id)
      done(url ?? null)
    }
  }
  return (id) => {
    const asked = known.get(id)
    if (asked) return asked
    const answer = new Promise<string | null>((done) => {
      if (waiting.length === 0) setTimeout(flush, 0)
      waiting.push({ id, done })
    })
    known.set(id, answer)
    return answer
  }
}

import { get } from 'node:https'
import CloudBase from '@cloudbase/manager-node'
import { HttpsProxyAgent } from 'https-proxy-agent'
import * as v from 'valibot'
import type { TencentKey } from './credentials'
import { ApiRefusal, type Management, NoAnswer } from './management'

const SdkError = v.object({ code: v.string(), message: v.string(), requestId: v.optional(v.string(), '') })

const LONGEST_MESSAGE = 200

/**
 * The platform's own message, without secrets, short enough for one line. When a connection breaks, the SDK puts an error
 * object where a message is expected (`http-request.js`, version 5.6.5).
 */
const messageOf = (error: unknown, key: TencentKey): string => {
  const text = String(error instanceof Error ? error.message : error)
  return key.scrub(text).replaceAll(/\s+/g, ' ').slice(0, LONGEST_MESSAGE)
}

/** Codes of Tencent Cloud are words; those of Node's network errors are in capitals, such as ECONNRESET. */
const isPlatformCode = (code: string): boolean => /^[A-Z][a-z]/.test(code)

const thrown = (action: string, error: unknown, key: TencentKey): Error => {
  const parsed = v.safeParse(SdkError, error)
  if (parsed.success && isPlatformCode(parsed.output.code))
    return new ApiRefusal(action, parsed.output.code, parsed.output.requestId, messageOf(error, key))
  return new NoAnswer(action, messageOf(error, key))
}

/** Only the platform's own buckets are asked, and only encrypted: an answer of the API must not send us elsewhere. */
const isPackageAddress = (url: string): boolean => {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' && /\.(myqcloud\.com|tencentcos\.cn)$/.test(hostname)
}

const MAX_PACKAGE_BYTES = 50 * 1024 * 1024

const download = (url: string, proxy: string | undefined): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new NoAnswer('download', why))
    if (!isPackageAddress(url)) return fail('the address is not one of Tencent Cloud')
    const options = proxy ? { agent: new HttpsProxyAgent(proxy) } : {}
    const request = get(url, { ...options, timeout: 60_000 }, (response) => {
      if (response.statusCode !== 200) {
        response.resume()
        return fail(`the download answered ${response.statusCode}`)
      }
      const chunks: Buffer[] = []
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > MAX_PACKAGE_BYTES) request.destroy(new Error('the package is too long'))
        else chunks.push(chunk)
      })
      response.on('end', () => resolve(Buffer.concat(chunks)))
      response.on('error', (error) => fail(error.message))
    })
    request.on('timeout', () => request.destroy(new Error('no answer within a minute')))
    request.on('error', (error) => fail(error.message))
  })

/**
 * The management API through Tencent's own SDK. Every action goes through its `commonService`, which signs and sends:
 * the SDK's wrappers lose the error's code, poll without a limit of their own, and lack `PermissionInfo` and
 * `MgoIsSparse` (read in the source of version 5.6.5).
 */
export const sdkManagement = (key: TencentKey, envId: string, proxy: string | undefined): Management => {
  const { secretId, secretKey, token } = key.reveal()
  const app = new CloudBase({
    ...{ secretId, secretKey, envId },
    ...(token ? { token } : {}),
    ...(proxy ? { proxy } : {}),
  })
  const services = { tcb: app.commonService('tcb'), scf: app.commonService('scf') }
  return {
    call: async (service, action, params) => {
      try {
        return await services[service].call({ Action: action, Param: params })
      } catch (error) {
        throw thrown(action, error, key)
      }
    },
    download: (url) => download(url, proxy),
  }
}

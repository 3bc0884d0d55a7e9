import type { CoverApi, LinkAnswer } from '@hongbao/service'
import * as v from 'valibot'
import { cloud } from './cloud'

const UrlBody = v.object({
  errcode: v.optional(v.literal(0)),
  data: v.object({ url: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/)) }),
})
const ErrorBody = v.object({ errcode: v.number() })

/**
 * An answer whose content type the SDK does not know comes back as `{buffer, errCode: 0}`, even when the body holds
 * an error; and errCode 0 has been seen without a url. So the body is read again here. (docs/wechat-facts.md)
 */
const bodyOf = (answer: unknown): unknown => {
  const { buffer } = (answer ?? {}) as { buffer?: unknown }
  if (!Buffer.isBuffer(buffer)) return answer
  try {
    return JSON.parse(buffer.toString('utf8'))
  } catch {
    return undefined
  }
}

/** Exported for its test: what WeChat's answer to a link request comes to. */
export const readLinkAnswer = (answer: unknown): LinkAnswer => {
  const body = bodyOf(answer)
  const good = v.safeParse(UrlBody, body)
  if (good.success) return { url: good.output.data.url }
  const bad = v.safeParse(ErrorBody, body)
  return { failed: true, code: bad.success ? bad.output.errcode : 0 }
}

const codeOf = (error: unknown): number => {
  const { errCode } = (error ?? {}) as { errCode?: unknown }
  return typeof errCode === 'number' ? errCode : 0
}

/** The cover API, called as the function's own identity. */
export const cloudCoverApi: CoverApi = {
  link: async ({ openid, ctoken }) => {
    try {
      return readLinkAnswer(await cloud.openapi.redpacketcover.getAuthenticationUrl({ openid, ctoken }))
    } catch (error) {
      return { failed: true, code: codeOf(error) }
    }
  },
}

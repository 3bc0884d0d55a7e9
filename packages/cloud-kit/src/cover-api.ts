import type { CoverApi, LinkAnswer } from '@hongbao/service'
import * as v from 'valibot'
import { cloud } from './cloud'
import { openapiBody } from './openapi-body'

const UrlBody = v.object({
  errcode: v.optional(v.literal(0)),
  data: v.object({ url: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/)) }),
})
const ErrorBody = v.object({ errcode: v.number() })

/** Exported for its test. WeChat has been seen to answer code 0 without a url: only an answer with a url is a link. */
export const readLinkAnswer = (answer: unknown): LinkAnswer => {
  const body = openapiBody(answer)
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

import type { Messages, SendAnswer } from '@hongbao/service'
import { cloud } from './cloud'
import { openapiBody } from './openapi-body'

/** Timeout and system error of the bridge to WeChat. WeChat may or may not have got the message. */
const UNKNOWN = [-604102, -604103]

/** WeChat's own code, or else the SDK's, which is 0 whenever WeChat answered at all. */
const codeIn = (answer: unknown): unknown => {
  const { errcode, errCode } = Object(answer) as { errcode?: unknown; errCode?: unknown }
  return errcode ?? errCode
}

/** Exported for its test. Reads what WeChat answers, or what the SDK throws. */
export const readSendAnswer = (answer: unknown): SendAnswer => {
  const code = codeIn(openapiBody(answer))
  if (typeof code !== 'number' || UNKNOWN.includes(code)) return { kind: 'unknown' }
  return code === 0 ? { kind: 'sent' } : { kind: 'refused', code }
}

/** Subscribe messages, sent as the function's own identity. */
export const cloudMessages: Messages = {
  send: async ({ openid, templateId, page, data }) => {
    const values = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))
    const message = { touser: openid, templateId, page, data: values }
    try {
      return readSendAnswer(await cloud.openapi.subscribeMessage.send(message))
    } catch (error) {
      return readSendAnswer(error)
    }
  },
}

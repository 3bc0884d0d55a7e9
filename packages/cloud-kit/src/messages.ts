import type { Messages, SendAnswer } from '@hongbao/service'
import { cloud } from './cloud'

/** Errors of the bridge to WeChat after which nobody knows whether WeChat was reached: timed out, system error. */
const UNKNOWN = [-604102, -604103]

const answerOf = (error: unknown): SendAnswer => {
  const { errCode } = (error ?? {}) as { errCode?: unknown }
  if (typeof errCode !== 'number' || UNKNOWN.includes(errCode)) return { is: 'unknown' }
  return { is: 'refused', code: errCode }
}

/** Subscribe messages, sent as the function's own identity. */
export const cloudMessages: Messages = {
  send: async ({ openid, templateId, page, data }) => {
    const values = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))
    try {
      await cloud.openapi.subscribeMessage.send({ touser: openid, templateId, page, data: values })
      return { is: 'sent' }
    } catch (error) {
      return answerOf(error)
    }
  },
}

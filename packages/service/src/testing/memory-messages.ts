import type { Messages, SendAnswer, SubscribeMessage } from '../index'

/** WeChat's messages in memory. `sent`: every message. `answers`: what to answer in place of sending, by openid. */
export type MemoryMessages = Messages & {
  readonly sent: SubscribeMessage[]
  readonly answers: Map<string, SendAnswer>
}

export const memoryMessages = (): MemoryMessages => {
  const sent: SubscribeMessage[] = []
  const answers = new Map<string, SendAnswer>()
  return {
    sent,
    answers,
    send: async (message) => {
      const answer = answers.get(message.openid)
      if (answer) return answer
      sent.push(message)
      return { kind: 'sent' }
    },
  }
}

import type { Outbox } from './outbox'
import { failed, ok, type WechatReply } from './wechat-api'
import type { WechatConfig } from './wechat-config'

/** How many messages a minute a robot accepts. Source: developer.work.weixin.qq.com, "群机器人", 20 a minute. */
const MESSAGES_PER_MINUTE = 20

const MINUTE_MS = 60_000

/** A WeCom group robot: it keeps its messages, and refuses those above its limit. */
export type WecomRobot = { send(key: string, message: unknown, now: number): WechatReply }

export const createWecomRobot = (config: () => WechatConfig, outbox: Outbox): WecomRobot => {
  const sentAt = new Map<string, number[]>()
  return {
    send: (key, message, now) => {
      const robot = config().robots?.find((one) => one.key === key)
      if (!robot) return failed(93000, 'invalid webhook url')
      if (typeof message !== 'object' || message === null || !('msgtype' in message))
        return failed(40008, 'invalid message type')
      const recent = (sentAt.get(key) ?? []).filter((at) => at > now - MINUTE_MS)
      if (recent.length >= MESSAGES_PER_MINUTE) return failed(45009, 'api freq out of limit')
      sentAt.set(key, [...recent, now])
      outbox.keep({ channel: 'robot', to: robot.name ?? 'robot', content: message })
      return ok()
    },
  }
}

import type { Robot } from '@hongbao/service'
import { SECOND } from '@hongbao/types'
import * as v from 'valibot'

/** A robot that is slow holds nothing up for longer. */
const TIMEOUT_MS = 5 * SECOND

const Taken = v.object({ errcode: v.literal(0) })

/** A WeCom group robot at its webhook, which is a secret and in no log. */
export const wecomRobot: Robot = {
  send: async (webhook, content) => {
    try {
      const response = await fetch(webhook, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ msgtype: 'markdown', markdown: { content } }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      return v.is(Taken, await response.json())
    } catch {
      return false
    }
  },
}

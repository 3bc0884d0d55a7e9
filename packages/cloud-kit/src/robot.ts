import type { Robot } from '@hongbao/service'
import { SECOND } from '@hongbao/types'
import * as v from 'valibot'

/** How long a slow robot is waited for. */
const TIMEOUT_MS = 5 * SECOND

const Taken = v.object({ errcode: v.literal(0) })

/** A WeCom group robot. Its webhook is a secret and never logged. */
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

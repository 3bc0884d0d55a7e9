import { learn, learnAnswered, useKnown } from './known'
import { reader } from './reader'

/** Finds out at launch what became of claims without an answer: the app was closed, or the network was lost. */
export const settleAsked = async (): Promise<void> => {
  const asked = Object.keys(useKnown.getState().asked)
  if (asked.length === 0) return
  const request = { action: 'my-covers' } as const
  const sentAt = Date.now()
  const { reply } = await reader.read(request)
  if (!reply.ok) return
  learn(request, reply.data, sentAt)
  learnAnswered(asked)
}

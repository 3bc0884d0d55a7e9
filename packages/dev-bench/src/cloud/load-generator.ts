import { insertClaims, nextClaimRequest } from './claim-requests'
import { openConnection } from './wire-connection'

/** What to send: for so many milliseconds, or (`fill`) until so many claims are there. */
export type LoadOrder = {
  readonly url: string
  readonly connections: number
  readonly milliseconds?: number
  readonly fill?: number
}

/** How many requests were answered, and in how many seconds. */
export type LoadResult = { readonly requests: number; readonly seconds: number } | { readonly failed: string }

const CLAIMS_PER_FILL = 1000

/** The load generator's process: an order comes as a message, its result goes back as one. */
const carryOut = async (order: LoadOrder): Promise<LoadResult> => {
  const connections = Array.from({ length: order.connections }, () => openConnection(order.url))
  const startedAt = performance.now()
  const until = startedAt + (order.milliseconds ?? 0)
  let left = (order.fill ?? 0) / CLAIMS_PER_FILL
  let requests = 0
  const next = (): string | undefined => {
    if (order.fill !== undefined) return left-- > 0 ? insertClaims(CLAIMS_PER_FILL) : undefined
    return performance.now() < until ? nextClaimRequest() : undefined
  }
  try {
    await Promise.all(
      connections.map(async ({ post }) => {
        for (let body = next(); body !== undefined; body = next()) {
          assertDone(await post(body))
          requests++
        }
      }),
    )
    return { requests, seconds: (performance.now() - startedAt) / 1000 }
  } catch (error) {
    return { failed: String(error) }
  } finally {
    for (const { close } of connections) close()
  }
}

/** An answer that refuses, or an increment that did not happen, is no claim-shaped work. */
const assertDone = (answer: string): void => {
  if (answer.includes('"code":') || answer.includes('"updated":0')) throw new Error(answer)
}

process.on('message', async (order: LoadOrder) => {
  process.send?.(await carryOut(order))
})

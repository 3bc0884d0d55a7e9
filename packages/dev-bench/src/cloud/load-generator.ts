import { insertClaims, nextClaimRequest } from './claim-requests'
import { openConnection } from './wire-connection'

/** What to send: requests for a number of milliseconds, or (`fill`) claims up to a number. */
export type LoadOrder = {
  readonly url: string
  readonly connections: number
  readonly milliseconds?: number
  readonly fill?: number
}

/** The number of answered requests, and the seconds they took. */
export type LoadResult = { readonly requests: number; readonly seconds: number } | { readonly failed: string }

const CLAIMS_PER_FILL = 1000

/** The load generator's process. It receives an order as a message, and sends the result as one. */
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

/** A refusal, or an increment that changed nothing, does not count as work. */
const assertDone = (answer: string): void => {
  if (answer.includes('"code":') || answer.includes('"updated":0')) throw new Error(answer)
}

process.on('message', async (order: LoadOrder) => {
  process.send?.(await carryOut(order))
})

import type { Reply, StandIn } from '@hongbao/dev-tencent'
import * as v from 'valibot'
import { ApiRefusal, type Management, NoAnswer, type Pace } from '../management/management'

const Refusal = v.object({
  Response: v.object({
    Error: v.object({ Code: v.string(), Message: v.string() }),
    RequestId: v.optional(v.string(), ''),
  }),
})

const Body = v.object({ Response: v.record(v.string(), v.unknown()) })

const read = (action: string, reply: Reply): unknown => {
  if (reply.kind === 'nothing') throw new NoAnswer(action, reply.late ? 'too late' : 'socket hang up')
  if (reply.kind === 'text') throw new NoAnswer(action, reply.text)
  const refusal = v.safeParse(Refusal, reply.body)
  if (refusal.success) {
    const { Error: said, RequestId } = refusal.output.Response
    throw new ApiRefusal(action, said.Code, RequestId, said.Message)
  }
  const body = v.safeParse(Body, reply.body)
  if (!body.success) throw new NoAnswer(action, 'an answer of another form')
  return body.output.Response
}

/** A stand-in without a wire, for tests that make thousands of calls. `wire.test.ts` shows that the SDK says the same. */
export const standInManagement = (standIn: StandIn): Management => ({
  call: async (service, action, params) => {
    // What the SDK sends is JSON.
    const sent = JSON.parse(JSON.stringify(params)) as unknown
    return read(action, await standIn.answer({ service, action, params: sent }))
  },
  download: async (url) => {
    const [, name = '', file = ''] = decodeURIComponent(new URL(url).pathname).split('/')
    const found = standIn.packageAt(name, file.replace(/\.zip$/, ''))
    if (!found) throw new NoAnswer('download', 'the download answered 404')
    return found
  },
})

/** A clock that waiting moves on, and chance that always draws the middle. */
export const testPace = (): Pace => {
  let now = 0
  return {
    gapMs: 100,
    now: () => now,
    sleep: async (ms) => {
      now += ms
    },
    fraction: () => 0.5,
  }
}

import * as v from 'valibot'
import { type Reply, trouble } from './reply'

const Refused = v.object({
  ok: v.literal(false),
  refusal: v.object({
    code: v.string(),
    retryAfterMs: v.fallback(v.optional(v.number()), undefined),
    at: v.fallback(v.optional(v.number()), undefined),
  }),
})
const Faulted = v.object({ ok: v.literal(false), fault: v.object({ requestId: v.string() }) })

/** Reads what a function returned. Never throws: a result that cannot be read is a fault. */
export const parseAnswer = <Data>(shape: v.GenericSchema<unknown, Data>, result: unknown): Reply<Data> => {
  const answered = v.safeParse(v.object({ ok: v.literal(true), data: shape }), result)
  if (answered.success) return { ok: true, data: answered.output.data }
  if (v.is(Refused, result)) return { ok: false, refusal: v.parse(Refused, result).refusal }
  if (v.is(Faulted, result)) return trouble({ name: 'fault', requestId: result.fault.requestId })
  return trouble({ name: 'fault' })
}

import * as v from 'valibot'
import { broken, type Reply } from './reply'

const number = v.fallback(v.optional(v.number()), undefined)

const Refused = v.object({
  ok: v.literal(false),
  refusal: v.object({
    code: v.string(),
    retryAfterMs: number,
    at: number,
    revision: number,
    field: v.fallback(v.optional(v.string()), undefined),
  }),
})
const Faulted = v.object({ ok: v.literal(false), fault: v.object({ requestId: v.string() }) })

const withoutAbsent = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

/** Reads what the function answered. Never throws: an answer that cannot be read is a fault. */
export const parseReply = <Data>(shape: v.GenericSchema<unknown, Data>, answer: unknown): Reply<Data> => {
  const answered = v.safeParse(v.object({ ok: v.literal(true), data: shape }), answer)
  if (answered.success) return { ok: true, data: answered.output.data }
  const refused = v.safeParse(Refused, answer)
  if (refused.success)
    return { ok: false, refusal: withoutAbsent(refused.output.refusal) as { code: string } }
  if (v.is(Faulted, answer)) return broken({ kind: 'fault', requestId: answer.fault.requestId })
  return broken({ kind: 'fault' })
}

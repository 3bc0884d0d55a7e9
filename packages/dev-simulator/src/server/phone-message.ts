import * as v from 'valibot'

const messageSchema = v.union([
  v.pipe(
    v.object({ method: v.literal('Phone.hello'), params: v.object({ openid: v.string() }) }),
    v.transform(({ params }) => ({ kind: 'hello' as const, openid: params.openid })),
  ),
  v.pipe(
    v.object({
      id: v.number(),
      result: v.optional(v.unknown()),
      error: v.optional(v.object({ message: v.string() })),
    }),
    v.transform(({ id, result, error }) => ({
      kind: 'answer' as const,
      id,
      result,
      error: error?.message,
    })),
  ),
  v.pipe(
    v.object({
      method: v.pipe(v.string(), v.notValue('Phone.hello')),
      params: v.optional(v.unknown()),
    }),
    v.transform(({ method, params }) => ({ kind: 'event' as const, method, params })),
  ),
])

/** What a phone page sends: who holds it, the answer to a call, or an event. */
export type PhoneMessage = v.InferOutput<typeof messageSchema>

/** Reads a message of a phone page; null where it is none. Any page on this machine may write to the socket. */
export const readPhoneMessage = (text: string): PhoneMessage | null => {
  try {
    return v.parse(messageSchema, JSON.parse(text))
  } catch {
    return null
  }
}

import * as v from 'valibot'

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The request in an event, or undefined when the event is not a request. Requests are strict: one unknown key refuses
 * the event, so that a forged `openid` is refused and not ignored. `userInfo` and `tcbContext` are dropped unread: the
 * platform adds them to events of clients (the second is seen in public cloud functions, which remove it), and a client
 * can send both itself.
 */
export const parseEvent = <S extends v.GenericSchema>(
  schema: S,
  event: unknown,
): v.InferOutput<S> | undefined => {
  if (!isPlainObject(event)) return undefined
  const { userInfo: _, tcbContext: _context, ...request } = event
  const parsed = v.safeParse(schema, request)
  return parsed.success ? parsed.output : undefined
}

import * as v from 'valibot'

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The request in an event, or undefined if it is not one. Requests are strict: an unknown key refuses the whole, so
 * a forged `openid` is refused and never ignored. `userInfo` is the platform's own addition to a client's event; it is
 * dropped unread, because a client can send one too.
 */
export const parseEvent = <S extends v.GenericSchema>(
  schema: S,
  event: unknown,
): v.InferOutput<S> | undefined => {
  if (!isPlainObject(event)) return undefined
  const { userInfo: _, ...request } = event
  const parsed = v.safeParse(schema, request)
  return parsed.success ? parsed.output : undefined
}

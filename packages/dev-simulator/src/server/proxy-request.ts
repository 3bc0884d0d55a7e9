import * as v from 'valibot'

const requestSchema = v.object({
  url: v.pipe(v.string(), v.url()),
  method: v.optional(v.string(), 'GET'),
  headers: v.optional(v.record(v.string(), v.string()), {}),
  /** As text, or in base64 where it is not. */
  body: v.optional(v.string()),
  bytes: v.optional(v.string()),
  timeout: v.optional(v.number(), 60_000),
})

/**
 * Sends `wx.request` from Node, because WeChat has no CORS. The body of the answer is in base64, because it may be
 * binary.
 */
export const proxyRequest = async (input: unknown): Promise<unknown> => {
  const { url, method, headers, timeout, ...sent } = v.parse(requestSchema, input)
  const body = sent.bytes === undefined ? sent.body : Buffer.from(sent.bytes, 'base64')
  try {
    const response = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(timeout) })
    const bytes = Buffer.from(await response.arrayBuffer())
    return {
      statusCode: response.status,
      header: Object.fromEntries(response.headers),
      cookies: response.headers.getSetCookie(),
      body: bytes.toString('base64'),
    }
  } catch (error) {
    throw new Error(
      error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : networkReason(error),
    )
  }
}

const networkReason = (error: unknown): string => {
  const { message, cause } = error as Error & { cause?: { code?: string; message?: string } }
  const reason = cause?.code ?? cause?.message
  return reason ? `${message} (${reason})` : message
}

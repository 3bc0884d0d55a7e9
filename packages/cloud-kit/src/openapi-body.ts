/**
 * The body of an answer of `cloud.openapi`. When the SDK does not know the content type, it answers
 * `{buffer, errCode: 0}`, even when the body holds an error. (docs/wechat-facts.md)
 * Undefined when the buffer holds no JSON.
 */
export const openapiBody = (answer: unknown): unknown => {
  const { buffer } = (answer ?? {}) as { buffer?: unknown }
  if (!Buffer.isBuffer(buffer)) return answer
  try {
    return JSON.parse(buffer.toString('utf8'))
  } catch {
    return undefined
  }
}

import type { IncomingMessage } from 'node:http'
import { CloudError } from '../cloud-error'

/**
 * The whole body. Throws `EXCEED_REQUEST_SIZE_LIMIT` when it is longer than `maxBytes`. A body that is too long is still
 * read to its end, but not kept: a client that is cut off while it sends does not see the answer.
 */
export const readBody = (request: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let bytes = 0
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxBytes) chunks.push(chunk)
    })
    request.on('error', () =>
      reject(new CloudError('INVALID_PARAM', 'the connection ended before the request')),
    )
    request.on('end', () => {
      if (bytes <= maxBytes) resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))
      else reject(new CloudError('EXCEED_REQUEST_SIZE_LIMIT', `the request is longer than ${maxBytes} bytes`))
    })
  })
}

/** The body as JSON, or undefined when it is not JSON. */
export const readJson = async (request: IncomingMessage, maxBytes: number): Promise<unknown> =>
  parseJson(await readBody(request, maxBytes))

/** The JSON in these bytes, or undefined when they are not JSON. */
export const parseJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

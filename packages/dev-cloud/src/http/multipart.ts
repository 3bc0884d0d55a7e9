import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import busboy from 'busboy'
import { CloudError } from '../cloud-error'
import { MAX_REQUEST_BYTES } from '../limits'
import { readBody } from './read-body'

/** The parts of a multipart body by name. Throws `INVALID_PARAM` when it is malformed. */
export const readParts = async (
  request: IncomingMessage,
  maxBytes = MAX_REQUEST_BYTES,
): Promise<ReadonlyMap<string, Buffer>> => {
  const body = await readBody(request, maxBytes)
  try {
    return await parse(body, request.headers)
  } catch (error) {
    throw new CloudError(
      'INVALID_PARAM',
      `the multipart body is not well formed: ${(error as Error).message}`,
    )
  }
}

const parse = (body: Buffer, headers: IncomingMessage['headers']): Promise<Map<string, Buffer>> =>
  new Promise((resolve, reject) => {
    const parts = new Map<string, Buffer>()
    const parser = busboy({ headers, limits: { parts: 100 } })
    parser.on('field', (name, value) => parts.set(name, Buffer.from(value)))
    parser.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', reject)
      stream.on('close', () => parts.set(name, Buffer.concat(chunks)))
    })
    parser.on('error', reject)
    parser.on('close', () => resolve(parts))
    Readable.from([body]).pipe(parser)
  })

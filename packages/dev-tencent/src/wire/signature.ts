import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { TencentError } from '../tencent-error'

/** A key pair of an account, and the token of a temporary one. */
export type Key = { readonly secretId: string; readonly secretKey: string; readonly token?: string }

export type Signed = {
  readonly method: string
  readonly host: string
  readonly contentType: string
  readonly timestamp: string
  readonly authorization: string
  readonly token: string | undefined
  readonly body: Buffer
}

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/([\w-]+)\/tc3_request, SignedHeaders=content-type;host, Signature=([0-9a-f]{64})$/

/** How far a timestamp may be from the platform's clock. Source: cloud.tencent.com/document/api/876, "Signature v3". */
const MAX_SKEW_SECONDS = 300

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()

const signatureOf = (key: string, request: Signed, date: string, service: string): string => {
  const canonical = [
    request.method,
    '/',
    '',
    `content-type:${request.contentType}`,
    `host:${request.host}`,
    '',
    'content-type;host',
    sha256(request.body),
  ].join('\n')
  const toSign = `TC3-HMAC-SHA256\n${request.timestamp}\n${date}/${service}/tc3_request\n${sha256(canonical)}`
  return hmac(hmac(hmac(hmac(`TC3${key}`, date), service), 'tc3_request'), toSign).toString('hex')
}

/** Throws the platform's own error when a request is not signed with the key. */
export const assertSigned = (request: Signed, key: Key, nowSeconds: number): void => {
  const [, secretId, date, service, signature] = AUTHORIZATION.exec(request.authorization) ?? []
  if (secretId === undefined || date === undefined || service === undefined || signature === undefined)
    throw new TencentError('AuthFailure.SignatureFailure', 'The Authorization header has another form')
  if (secretId !== key.secretId)
    throw new TencentError('AuthFailure.SecretIdNotFound', 'The SecretId is not found')
  if (request.token !== key.token) throw new TencentError('AuthFailure.TokenFailure', 'The token is wrong')
  if (Math.abs(Number(request.timestamp) - nowSeconds) > MAX_SKEW_SECONDS)
    throw new TencentError('AuthFailure.SignatureExpire', 'The timestamp is too far from now')
  const wanted = Buffer.from(signatureOf(key.secretKey, request, date, service))
  if (!timingSafeEqual(wanted, Buffer.from(signature)))
    throw new TencentError('AuthFailure.SignatureFailure', 'The signature is wrong')
}

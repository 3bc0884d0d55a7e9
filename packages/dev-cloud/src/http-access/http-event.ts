import type { IncomingMessage } from 'node:http'

/**
 * The event of a function called over HTTP. Source: docs.cloudbase.net, "HTTP 访问服务 / 云函数入参" (integration request).
 * It carries no identity: the function's context has no OPENID.
 */
export type HttpEvent = {
  readonly path: string
  readonly httpMethod: string
  readonly headers: Readonly<Record<string, string>>
  readonly queryStringParameters: Readonly<Record<string, string>>
  readonly requestContext: Readonly<Record<string, unknown>>
  readonly body: string
  readonly isBase64Encoded: boolean
}

export const httpEvent = (
  request: IncomingMessage,
  url: URL,
  path: string,
  body: Buffer,
  env: string,
): HttpEvent => {
  const isText = isTextual(request.headers['content-type'])
  return {
    path,
    httpMethod: request.method ?? 'GET',
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: { envId: env, sourceIp: '127.0.0.1' },
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  }
}

const isTextual = (contentType: string | undefined): boolean =>
  contentType === undefined ||
  /^(text\/|application\/(json|xml|x-www-form-urlencoded|javascript))/.test(contentType)

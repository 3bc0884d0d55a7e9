import type { IncomingMessage, ServerResponse } from 'node:http'

export type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

export type Route = (exchange: Exchange) => Promise<void> | void

/** The url that a request asks for, parsed. Throws on a malformed one. */
export const urlOf = (request: IncomingMessage): URL => new URL(request.url ?? '/', 'http://127.0.0.1')

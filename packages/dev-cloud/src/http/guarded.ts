import { type Route, urlOf } from './exchange'
import { sendJson } from './send'
import { sameToken } from './token'

/** The route, for requests whose `?token=` is this token; others are answered 403. */
export const guarded =
  (token: string, route: Route): Route =>
  (exchange) => {
    const given = urlOf(exchange.request).searchParams.get('token')
    return sameToken(token, given)
      ? route(exchange)
      : sendJson(exchange.response, 403, { error: 'wrong token' })
  }

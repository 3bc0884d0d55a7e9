import type { IncomingMessage } from 'node:http'

/** The only names under which the simulator is reached; anything else is another site's page trying its luck. */
const OWN_NAMES = ['127.0.0.1', 'localhost']

/**
 * Whether a request comes from the phone's own page or from a program on this machine. The Host check stops DNS
 * rebinding, the Origin check stops other sites' scripts; programs such as automator send no Origin.
 */
export const isOwnRequest = (request: IncomingMessage, port: number): boolean => {
  const hosts = OWN_NAMES.map((name) => `${name}:${port}`)
  const { host, origin } = request.headers
  if (!host || !hosts.includes(host)) return false
  return origin === undefined || hosts.some((own) => origin === `http://${own}`)
}

import type { IncomingMessage } from 'node:http'

/** The only names under which the simulator is reached. */
const OWN_NAMES = ['127.0.0.1', 'localhost']

/**
 * Whether a request comes from the phone's own page or from a program on this machine. The Host check stops DNS
 * rebinding. The Origin check stops other sites' scripts, and the Sec-Fetch-Site check stops what sends no Origin, such
 * as another site's picture or link. Programs such as the automator send neither header.
 */
export const isOwnRequest = ({ headers }: IncomingMessage, port: number): boolean => {
  const hosts = OWN_NAMES.map((name) => `${name}:${port}`)
  const { host, origin } = headers
  if (!host || !hosts.includes(host)) return false
  if (headers['sec-fetch-site'] === 'cross-site') return false
  return origin === undefined || hosts.some((own) => origin === `http://${own}`)
}

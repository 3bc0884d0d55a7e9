import type { IncomingMessage } from 'node:http'

const OWN_NAMES = ['127.0.0.1', 'localhost']

/**
 * Whether a request comes from the console's own page or from a program of this machine. A foreign page can make its
 * own name point at 127.0.0.1 (DNS rebinding), but it still sends that name as the host. Its scripts send their origin,
 * and what sends no origin, such as its pictures and links, sends `Sec-Fetch-Site`.
 */
export const isOwnRequest = ({ headers }: IncomingMessage, port: number): boolean => {
  const hosts = OWN_NAMES.map((name) => `${name}:${port}`)
  const { host, origin } = headers
  if (!host || !hosts.includes(host)) return false
  if (headers['sec-fetch-site'] === 'cross-site') return false
  return origin === undefined || hosts.some((own) => origin === `http://${own}`)
}

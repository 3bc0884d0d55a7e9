import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** Bytes of public files that a phone's page has fetched so far. */
export type CdnMeter = { readonly bytes: () => number }

/** `wx.request` goes through the simulator's server, which answers with the body in base64. */
const PROXY = '/api/request'

/**
 * Counts what comes over the network. Pictures in the browser's cache cost nothing, as on a phone. The simulator's server
 * unpacks texts, so they are counted as they were sent: compressed by gzip.
 */
export const meterCdn = async (page: Page, storageUrl: string): Promise<CdnMeter> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  const fetched = new Set<string>()
  let bytes = 0
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.startsWith(storageUrl) && !response.fromDiskCache) fetched.add(requestId)
  })
  devtools.on('Network.requestServedFromCache', ({ requestId }) => fetched.delete(requestId))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (fetched.delete(requestId)) bytes += encodedDataLength
  })
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url())
    if (pathname !== PROXY || !response.request().postDataJSON()?.url?.startsWith(storageUrl)) return
    const { body = '' } = (await response.json().catch(() => ({}))) as { body?: string }
    bytes += gzipSync(Buffer.from(body, 'base64')).length
  })
  return { bytes: () => bytes }
}

import type { NetworkType } from '../phone/settings'

/** What the page asks of its server: only the server knows the cloud and its token. */
export interface ServerLink {
  /** Posts JSON and answers with JSON, as slowly as the phone's network is; a refusal is thrown with its sentence. */
  post<T>(path: string, body: unknown): Promise<T>
}

/** How slow a network is: ms until the first byte, and bytes per ms. Chrome DevTools' presets for 3G, halved twice for 2G. */
const SLOWNESS: Partial<Record<NetworkType, { latency: number; bytesPerMs: number }>> = {
  '3g': { latency: 400, bytesPerMs: 50 },
  '2g': { latency: 1600, bytesPerMs: 12.5 },
}

export function createServerLink(network: () => NetworkType): ServerLink {
  return {
    async post(path, body) {
      const sent = JSON.stringify(body)
      const response = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: sent,
      })
      const text = await response.text()
      await slowDown(network(), sent.length + text.length)
      const answer = JSON.parse(text)
      if (!response.ok) throw new Error(answer.error ?? `${path} answered ${response.status}`)
      return answer
    },
  }
}

async function slowDown(network: NetworkType, bytes: number): Promise<void> {
  const slow = SLOWNESS[network]
  if (slow) await new Promise((done) => setTimeout(done, slow.latency + bytes / slow.bytesPerMs))
}

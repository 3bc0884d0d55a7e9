import type { NetworkType } from '../phone/settings'

/** What the page asks of its server: only the server knows the cloud and its token. */
export type ServerLink = {
  /** Posts JSON and answers with JSON, as slowly as the phone's network is; a refusal is thrown with its sentence. */
  post<T>(path: string, body: unknown): Promise<T>
}

/** How slow a network is: ms until the first byte, and bytes per ms. Chrome DevTools' presets for 3G, halved twice for 2G. */
const SLOWNESS: Partial<Record<NetworkType, { latency: number; bytesPerMs: number }>> = {
  '3g': { latency: 400, bytesPerMs: 50 },
  '2g': { latency: 1600, bytesPerMs: 12.5 },
}

export const createServerLink = (network: () => NetworkType): ServerLink => ({
  async post(path, body) {
    const sent = JSON.stringify(body)
    const { status, text } = await send(path, sent)
    await slowDown(network(), sent.length + text.length)
    const answer = JSON.parse(text)
    if (status !== 200) throw new Error(answer.error ?? `${path} answered ${status}`)
    return answer
  },
})

/** In one event, where `fetch` and its body take several turns of what may be a busy thread. */
const send = (path: string, body: string): Promise<{ status: number; text: string }> =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('content-type', 'application/json')
    request.onload = () => done({ status: request.status, text: request.responseText })
    request.onerror = () => fail(new TypeError(`${path} could not be reached`))
    request.send(body)
  })

const slowDown = async (network: NetworkType, bytes: number): Promise<void> => {
  const slow = SLOWNESS[network]
  if (slow) await new Promise((done) => setTimeout(done, slow.latency + bytes / slow.bytesPerMs))
}

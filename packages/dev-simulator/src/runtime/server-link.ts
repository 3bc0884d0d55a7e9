import type { NetworkType } from '../phone/settings'

/** The page's way to its server. Only the server knows the cloud and its token. */
export type ServerLink = {
  /** Posts JSON and answers with JSON, as slowly as the phone's network. Throws the sentence of a refusal. */
  post<T>(path: string, body: unknown): Promise<T>
}

/** The speed of slow networks. 3G has the values of Chrome DevTools, and 2G a quarter of its speed. */
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

/** Answers in one event. `fetch` takes several turns of a thread that may be busy. */
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

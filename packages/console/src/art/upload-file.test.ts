import type { Ask } from '../api/create-client'
import { uploadFile } from './upload-file'

const file = new Blob([new Uint8Array([1, 2, 3, 4, 5])])

/** A function that takes parts of two bytes, and loses the calls that it is told to lose. */
const world = (lost: readonly number[]) => {
  const requests: { action: string; part?: number; data?: string }[] = []
  const answers: Record<string, object> = {
    'art-begin': { uploadId: 'u', parts: 3, partBytes: 2 },
    'art-part': {},
    'art-finish': { file: 'cloud://a.b/c.jpg', address: '', bytes: 5 },
  }
  const ask = (async (request: { action: string }) => {
    requests.push(request)
    if (lost.includes(requests.length)) return { ok: false, problem: { kind: 'offline' } }
    return { ok: true, data: answers[request.action] }
  }) as unknown as Ask
  const shares: number[] = []
  const upload = () =>
    uploadFile({ ask, wait: async () => {} }, 'house', 'cover', file, (share) => shares.push(share))
  return { requests, shares, upload }
}

it('sends a file in parts and tells how far it is', async () => {
  const { requests, shares, upload } = world([])
  expect(await upload()).toMatchObject({ ok: true, data: { file: 'cloud://a.b/c.jpg' } })
  expect(requests.flatMap(({ data }) => data ?? [])).toEqual(['AQI=', 'AwQ=', 'BQ=='])
  expect(shares).toEqual([1 / 3, 2 / 3, 1])
})

it('sends a part again whose answer was lost', async () => {
  const { requests, upload } = world([1, 3])
  expect((await upload()).ok).toBe(true)
  expect(requests.map(({ part }) => part)).toEqual([undefined, undefined, 0, 0, 1, 2, undefined])
})

it('gives up after five attempts', async () => {
  const { requests, upload } = world([2, 3, 4, 5, 6])
  expect(await upload()).toEqual({ ok: false, problem: { kind: 'offline' } })
  expect(requests).toHaveLength(6)
})

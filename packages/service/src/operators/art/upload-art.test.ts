import { createHash } from 'node:crypto'
import { type ArtKind, PART_BYTES } from '@hongbao/types/operate'
import { answerOperate, newInstance } from '../../index'
import { jpegOf, mp4Of, pngOf, pngTransparency, webpOf } from '../../testing/art-bytes'
import { type ConsoleWorld, consoleWorld } from '../../testing/console-world'
import { type TestServer, testServer } from '../../testing/test-server'

let server: TestServer
let world: ConsoleWorld

beforeAll(async () => {
  server = testServer()
  const instance = newInstance()
  world = await consoleWorld(server.ports, (session, request) =>
    answerOperate({ ports: server.ports, instance, ip: '' }, { session, request }),
  )
})

const brand = { brandId: 'koi' }
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const ask = async (request: object, who = 'koi-editor') => world.ask(await world.session(who), request)
const get = async <Data>(request: object) => world.get<Data>(await world.session('koi-editor'), request)

const begin = (kind: ArtKind, bytes: Uint8Array, hash = sha256(bytes)) =>
  get<{ uploadId: string; parts: number }>({
    ...{ action: 'art-begin', ...brand, kind, bytes: bytes.length, sha256: hash },
  })

const partOf = (uploadId: string, bytes: Uint8Array, part: number) => ({
  ...{ action: 'art-part', ...brand, uploadId, part },
  data: Buffer.from(bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)).toString('base64'),
})

const finish = (uploadId: string) => ({ action: 'art-finish', ...brand, uploadId })

const upload = async (kind: ArtKind, bytes: Uint8Array) => {
  const { uploadId, parts } = await begin(kind, bytes)
  for (let part = 0; part < parts; part++) await get(partOf(uploadId, bytes, part))
  return ask(finish(uploadId))
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const and = (bytes: Uint8Array, more: string): Uint8Array => Uint8Array.from([...bytes, ...bytesOf(more)])
const without = (bytes: Uint8Array, last: number): Uint8Array => bytes.subarray(0, bytes.length - last)
const refusal = (code: string) => ({ ok: false, refusal: { code } })

describe('a file is put into storage under the hash of its bytes:', () => {
  it.each<[string, ArtKind, Uint8Array, string]>([
    ['a cover as PNG', 'cover', pngOf(957, 1278), 'png'],
    ['a cover as JPEG', 'cover', jpegOf(957, 1278), 'jpg'],
    ['a cover as WebP', 'cover', webpOf(957, 1278), 'webp'],
    ['a story', 'story', jpegOf(750, 1250), 'jpg'],
    ['a mark with alpha', 'mark', pngOf(200, 200, 6), 'png'],
    ['a video of 15 s', 'video', mp4Of(15), 'mp4'],
  ])('%s', async (_, kind, bytes, ending) => {
    const path = `covers/koi/${sha256(bytes)}.${ending}`
    expect(await upload(kind, bytes)).toMatchObject({
      ok: true,
      data: { file: `cloud://simulated/${path}`, bytes: bytes.length },
    })
    expect(server.ports.artFiles.files.get(path)).toEqual(Buffer.from(bytes))
  })
})

describe('a file is refused by its bytes, and nothing of it stays:', () => {
  it.each<[string, ArtKind, Uint8Array, string]>([
    ['HTML', 'cover', bytesOf('<html><script>alert(1)</script></html>'), 'ART_WRONG_KIND'],
    [
      'SVG',
      'cover',
      bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'ART_WRONG_KIND',
    ],
    ['a GIF', 'cover', bytesOf('GIF89a----------------'), 'ART_WRONG_KIND'],
    ['a PDF', 'cover', bytesOf('%PDF-1.7 ------------'), 'ART_WRONG_KIND'],
    ['a ZIP', 'cover', bytesOf('PK\x03\x04------------'), 'ART_WRONG_KIND'],
    ['a program', 'cover', bytesOf('MZ\x90\x00------------'), 'ART_WRONG_KIND'],
    ['one byte', 'cover', bytesOf('x'), 'ART_WRONG_KIND'],
    ['a video as a cover', 'cover', mp4Of(5), 'ART_WRONG_KIND'],
    ['an image as a video', 'video', pngOf(957, 1278), 'ART_WRONG_KIND'],
    ['a PNG that is cut', 'cover', without(pngOf(957, 1278), 6), 'ART_BROKEN'],
    ['a PNG with HTML behind it', 'cover', and(pngOf(957, 1278), '<script>'), 'ART_BROKEN'],
    ['the signature of a PNG alone', 'cover', pngOf(957, 1278).subarray(0, 8), 'ART_BROKEN'],
    ['a JPEG that is cut', 'cover', without(jpegOf(957, 1278), 2), 'ART_BROKEN'],
    ['a JPEG with HTML behind it', 'cover', and(jpegOf(957, 1278), '<script>'), 'ART_BROKEN'],
    [
      'a JPEG without a frame',
      'cover',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0xff, 0xd9]),
      'ART_BROKEN',
    ],
    ['a WebP that is cut', 'cover', without(webpOf(957, 1278), 1), 'ART_BROKEN'],
    ['a WebP with HTML behind it', 'cover', and(webpOf(957, 1278), '<script>'), 'ART_BROKEN'],
    ['a cover that is one pixel too wide', 'cover', pngOf(958, 1278), 'ART_WRONG_SIZE'],
    ['a cover of 60,000 pixels', 'cover', pngOf(60_000, 60_000), 'ART_WRONG_SIZE'],
    ['a cover that lies on its side', 'cover', jpegOf(1278, 957), 'ART_WRONG_SIZE'],
    ['a mark that is too large', 'mark', pngOf(201, 200), 'ART_WRONG_SIZE'],
    ['a cover with an alpha channel', 'cover', pngOf(957, 1278, 6), 'ART_ALPHA'],
    ['a cover with a transparent colour', 'cover', pngOf(957, 1278, 2, pngTransparency), 'ART_ALPHA'],
    ['a WebP with alpha', 'cover', webpOf(957, 1278, true), 'ART_ALPHA'],
    ['a video of 16 s', 'video', mp4Of(16), 'ART_TOO_LONG'],
    ['a video in H.265', 'video', mp4Of(5, 'hvc1'), 'ART_WRONG_KIND'],
    ['a video that is cut', 'video', without(mp4Of(5), 40), 'ART_BROKEN'],
    ['a video of a name only', 'video', mp4Of(5).subarray(0, 12), 'ART_BROKEN'],
  ])('%s as %s', async (_, kind, bytes, code) => {
    const before = server.ports.artFiles.files.size
    expect(await upload(kind, bytes)).toEqual(refusal(code))
    expect(server.ports.artFiles.files.size).toBe(before)
    expect(server.store.all('parts').size).toBe(0)
  })
})

describe('an upload', () => {
  const large = and(without(jpegOf(750, 1250), 2), `${'x'.repeat(3 * PART_BYTES)}\xff\xd9`)

  it('takes its parts in any order, and again', async () => {
    const { uploadId, parts } = await begin('story', large)
    expect(parts).toBe(4)
    for (const part of [3, 1, 1, 0, 2, 3]) await get(partOf(uploadId, large, part))
    expect(await ask(finish(uploadId))).toMatchObject({ ok: true })
  })

  it('is not finished while a part is missing, and can go on', async () => {
    const { uploadId } = await begin('story', large)
    for (const part of [0, 1, 3]) await get(partOf(uploadId, large, part))
    expect(await ask(finish(uploadId))).toEqual(refusal('PARTS_MISSING'))
    await get(partOf(uploadId, large, 2))
    expect(await ask(finish(uploadId))).toMatchObject({ ok: true })
  })

  it('of other bytes than were announced is refused', async () => {
    const bytes = pngOf(957, 1278)
    const { uploadId } = await begin('cover', bytes, 'ab'.repeat(32))
    await get(partOf(uploadId, bytes, 0))
    expect(await ask(finish(uploadId))).toEqual(refusal('ART_OTHER_BYTES'))
  })

  it('takes no part beyond its length', async () => {
    const bytes = pngOf(957, 1278)
    const { uploadId } = await begin('cover', bytes)
    expect(await ask({ ...partOf(uploadId, bytes, 0), part: 1 })).toEqual(refusal('NO_UPLOAD'))
  })

  it('is there for its own brand only', async () => {
    const bytes = pngOf(957, 1278)
    const { uploadId } = await begin('cover', bytes)
    const theirs = { ...partOf(uploadId, bytes, 0), brandId: 'pine' }
    expect(await ask(theirs, 'pine-owner')).toEqual(refusal('NO_UPLOAD'))
    expect(await ask({ ...finish(uploadId), brandId: 'pine' }, 'pine-owner')).toEqual(refusal('NO_UPLOAD'))
  })

  it('ends under one name for the same bytes', async () => {
    const files = [await upload('cover', webpOf(957, 1278)), await upload('cover', webpOf(957, 1278))]
    expect(files[0]).toEqual(files[1])
  })
})

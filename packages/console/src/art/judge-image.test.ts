import { artRules } from '@hongbao/types/operate'
import { type ImageFacts, judgeFile, judgeImage, MAX_BYTES_TO_OPEN } from './judge-image'
import { mediaTypeOf } from './media-type'

const facts: ImageFacts = { media: 'png', bytes: 1, width: 957, height: 1278, alpha: false }

it.each([
  ['the size itself', {}, undefined],
  ['twice the size', { width: 1914, height: 2556 }, undefined],
  ['a square', { width: 1278, height: 1278 }, 'wrong-shape'],
  ['half the size', { width: 478, height: 639 }, 'too-small'],
  ['transparent parts', { alpha: true }, 'see-through'],
])('judges a cover with %s', (_, put, problem) => {
  expect(judgeImage({ ...facts, ...put }, artRules.cover)?.kind).toBe(problem)
})

it('takes a mark with transparent parts', () => {
  expect(judgeImage({ ...facts, width: 200, height: 200, alpha: true }, artRules.mark)).toBeUndefined()
})

it.each([
  ['gif', 'GIF89a'],
  ['mp4', '\0\0\0\u0020ftypisom'],
  ['unknown', '%PDF-1.7'],
  ['unknown', '<svg xmlns'],
] as const)('does not open a %s file, whatever its name says', (media, bytes) => {
  expect(mediaTypeOf(new TextEncoder().encode(bytes))).toBe(media)
  expect(judgeFile(media, 1)).toEqual({ kind: 'not-an-image', media })
})

it('knows PNG, JPEG and WebP by their first bytes', () => {
  const of = (...bytes: number[]) => mediaTypeOf(new Uint8Array(bytes))
  expect(of(0x89, 0x50, 0x4e, 0x47)).toBe('png')
  expect(of(0xff, 0xd8, 0xff, 0xe0)).toBe('jpeg')
  expect(of(0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50)).toBe('webp')
})

it('does not open a file that could exhaust the browser', () => {
  expect(judgeFile('jpeg', MAX_BYTES_TO_OPEN + 1)).toEqual({ kind: 'too-heavy-to-open', megabytes: 51 })
})

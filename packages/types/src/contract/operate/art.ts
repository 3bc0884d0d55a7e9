import * as v from 'valibot'
import { type Actions, inBrand } from './action'

const KB = 1_000
const MB = 1_000 * KB

/** A size in pixels: each number from, and to. */
type Range = readonly [from: number, to: number]
export type ImageRule = {
  readonly media: 'image'
  readonly width: Range
  readonly height: Range
  readonly maxBytes: number
  readonly alpha: boolean
}
export type VideoRule = { readonly media: 'video'; readonly maxSeconds: number; readonly maxBytes: number }

const exactly = (pixels: number): Range => [pixels, pixels]
const image = (width: Range, height: Range, maxBytes: number, alpha = false): ImageRule => ({
  media: 'image',
  width,
  height,
  maxBytes,
  alpha,
})

/**
 * What each file of a campaign must be. The sizes of `cover`, `story`, `video` and `mark` are WeChat's own for covers
 * (docs/wechat-facts.md, Art); the lighter versions are this app's.
 */
export const artRules = {
  cover: image(exactly(957), exactly(1278), 500 * KB),
  thumb: image([240, 480], [320, 641], 60 * KB),
  page: image(exactly(640), exactly(855), 200 * KB),
  story: image(exactly(750), exactly(1250), 300 * KB),
  'story-thumb': image([240, 400], [400, 667], 60 * KB),
  video: { media: 'video', maxSeconds: 15, maxBytes: 10 * MB },
  mark: image([48, 200], [48, 200], 100 * KB, true),
} as const satisfies Record<string, ImageRule | VideoRule>
export type ArtKind = keyof typeof artRules
export const artKinds = Object.keys(artRules) as [ArtKind, ...ArtKind[]]

/** The bytes of one part of an upload. As Base64 a part fits the smallest request that a cloud function takes. */
export const PART_BYTES = 64 * 1024

const UploadId = v.pipe(v.string(), v.regex(/^[0-9a-z]{16,40}$/))

export const UploadBegun = v.object({ uploadId: v.string(), parts: v.number(), partBytes: v.number() })
export type UploadBegun = v.InferOutput<typeof UploadBegun>

export const ArtFile = v.object({
  file: v.string(),
  /** Where it can be looked at now. */
  address: v.string(),
  bytes: v.number(),
  width: v.optional(v.number()),
  height: v.optional(v.number()),
})
export type ArtFile = v.InferOutput<typeof ArtFile>

/** A file is uploaded in parts, in any order and again after a broken network; its bytes are checked at the end. */
export const artActions = {
  'art-begin': {
    needs: 'editor',
    request: {
      ...inBrand,
      kind: v.picklist(artKinds),
      bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      /** SHA-256 of the whole file, in hexadecimal. */
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    },
    answer: UploadBegun,
  },
  'art-part': {
    needs: 'editor',
    request: {
      ...inBrand,
      uploadId: UploadId,
      part: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MB)),
      /** Base64. */
      data: v.pipe(v.string(), v.maxLength(Math.ceil(PART_BYTES / 3) * 4), v.base64()),
    },
    answer: v.object({}),
  },
  'art-finish': { needs: 'editor', request: { ...inBrand, uploadId: UploadId }, answer: ArtFile },
} as const satisfies Actions

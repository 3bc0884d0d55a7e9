import type { ImageRule } from '@hongbao/types/operate'
import type { MediaType } from './media-type'

/** What was measured of an image file. */
export type ImageFacts = {
  readonly media: MediaType
  readonly bytes: number
  readonly width: number
  readonly height: number
  readonly alpha: boolean
}

/** Why a file cannot be used. The words name what was found and what is needed. */
export type ArtProblem =
  | { readonly kind: 'not-an-image'; readonly media: MediaType }
  | { readonly kind: 'broken' }
  | { readonly kind: 'too-heavy-to-open'; readonly megabytes: number }
  | { readonly kind: 'wrong-shape'; readonly width: number; readonly height: number; readonly needs: Size }
  | { readonly kind: 'too-small'; readonly width: number; readonly height: number; readonly needs: Size }
  | { readonly kind: 'see-through' }

export type Size = { readonly width: number; readonly height: number }

/** Files that are larger are not opened: a browser could run out of memory. */
export const MAX_BYTES_TO_OPEN = 50_000_000

/** The kinds that this console can prepare: everything else would have to be exported again. */
const USABLE: readonly MediaType[] = ['png', 'jpeg', 'webp']

/** Sides may differ by this share of their proportion and are then cut by a hair, unseen. */
const SHAPE_TOLERANCE = 0.005

/** Judged before the file is opened. */
export const judgeFile = (media: MediaType, bytes: number): ArtProblem | undefined => {
  if (!USABLE.includes(media)) return { kind: 'not-an-image', media }
  return bytes > MAX_BYTES_TO_OPEN
    ? { kind: 'too-heavy-to-open', megabytes: Math.ceil(bytes / 1_000_000) }
    : undefined
}

/** The largest size that a rule allows. An image is brought to it. */
export const sizeOf = ({ width, height }: ImageRule): Size => ({ width: width[1], height: height[1] })

/** Why an image cannot be brought into the form that a rule asks for. A larger image of the same shape is scaled down. */
export const judgeImage = (facts: ImageFacts, rule: ImageRule): ArtProblem | undefined => {
  const needs = sizeOf(rule)
  const { width, height, alpha } = facts
  const shape = width / height / (needs.width / needs.height)
  if (Math.abs(shape - 1) > SHAPE_TOLERANCE) return { kind: 'wrong-shape', width, height, needs }
  if (width < rule.width[0] || height < rule.height[0]) return { kind: 'too-small', width, height, needs }
  return alpha && !rule.alpha ? { kind: 'see-through' } : undefined
}

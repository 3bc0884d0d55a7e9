import { type ArtKind, artRules, type ImageRule, type VideoRule } from '@hongbao/types/operate'
import { readImage } from './read-image'
import { readVideo } from './read-video'

/** What a file was refused with. */
export type ArtRefusal =
  | 'ART_TOO_LARGE'
  | 'ART_WRONG_KIND'
  | 'ART_WRONG_SIZE'
  | 'ART_ALPHA'
  | 'ART_TOO_LONG'
  | 'ART_BROKEN'

/** What is known of a file that may be used. `ending`: of its name in storage. */
export type ArtFacts = { readonly ending: string; readonly width?: number; readonly height?: number }

export type ArtCheck =
  | { readonly ok: true; readonly facts: ArtFacts }
  | { readonly ok: false; readonly refusal: ArtRefusal }

const refusal = (code: ArtRefusal): ArtCheck => ({ ok: false, refusal: code })

const isWithin = (value: number, [from, to]: readonly [number, number]): boolean =>
  from <= value && value <= to

const ENDINGS = { png: 'png', jpeg: 'jpg', webp: 'webp' } as const

const checkImage = (rule: ImageRule, bytes: Uint8Array): ArtCheck => {
  const image = readImage(bytes)
  if (image === undefined) return refusal('ART_WRONG_KIND')
  if (image === 'broken') return refusal('ART_BROKEN')
  const { kind, width, height, alpha } = image
  if (!isWithin(width, rule.width) || !isWithin(height, rule.height)) return refusal('ART_WRONG_SIZE')
  if (alpha && !rule.alpha) return refusal('ART_ALPHA')
  return { ok: true, facts: { ending: ENDINGS[kind], width, height } }
}

const checkVideo = (rule: VideoRule, bytes: Uint8Array): ArtCheck => {
  const video = readVideo(bytes)
  if (video === undefined) return refusal('ART_WRONG_KIND')
  if (video === 'broken') return refusal('ART_BROKEN')
  if (!video.h264) return refusal('ART_WRONG_KIND')
  return video.seconds > rule.maxSeconds ? refusal('ART_TOO_LONG') : { ok: true, facts: { ending: 'mp4' } }
}

/** Checks a file's bytes against the rules of what it is for. Its name and its announced type say nothing. */
export const checkArt = (kind: ArtKind, bytes: Uint8Array): ArtCheck => {
  const rule: ImageRule | VideoRule = artRules[kind]
  if (bytes.length > rule.maxBytes) return refusal('ART_TOO_LARGE')
  return rule.media === 'image' ? checkImage(rule, bytes) : checkVideo(rule, bytes)
}

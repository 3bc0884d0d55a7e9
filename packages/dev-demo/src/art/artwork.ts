import type { Sheet } from './drawing/sheet'

/** Draws one picture on a sheet and answers the finished SVG document. */
export type Drawing = (sheet: Sheet) => string

/** The pictures of one red packet cover. */
export type Pictures = {
  readonly cover: Drawing
  readonly stories: readonly [Drawing, Drawing]
  readonly brand: Drawing
}

/** What campaigns need to know of a cover's art, in addition to the files that `renderArt` writes. */
export type Artwork = {
  /** Names the art's folder: `covers/<slug>/`. */
  readonly slug: string
  /** A colour from the art, dark enough for white text (contrast at least 4.5:1). */
  readonly tint: string
  /** The art's main colours, from dark to light. */
  readonly palette: readonly string[]
  readonly titleZh: string
  readonly titleEn: string
}

/** The files of one cover, in the order they are printed. */
export const artFiles = [
  'cover.webp',
  'page.webp',
  'thumb.webp',
  'story-1.webp',
  'story-1-thumb.webp',
  'story-2.webp',
  'story-2-thumb.webp',
  'brand.webp',
] as const
export type ArtFile = (typeof artFiles)[number]

import sharp from 'sharp'
import type { Drawing } from './artwork'
import { createSheet } from './drawing/sheet'
import { grainTile } from './grain'

/** In pixels. */
type Size = { readonly width: number; readonly height: number }

/** A file that a picture is printed to: limit in bytes. */
export type Format = Size & {
  readonly limit: number
  readonly quality: number
}

/** Limits of the WeChat red packet cover platform: cover 957×1278 ≤ 500 KB, story 750×1250 ≤ 300 KB; ours are lighter, for whoever looks closely pays for them. */
export const COVER: Format = { width: 957, height: 1278, limit: 500_000, quality: 80 }
export const STORY: Format = { width: 750, height: 1250, limit: 120_000, quality: 38 }
/** What a brand's mark is drawn for. */
export const LOGO: Size = { width: 200, height: 200 }
/**
 * Our own sizes, for the places that the app shows them in, at about two of a phone's pixels for one of theirs:
 * a day of browsing must cost next to nothing (`npm run bench -- sessions`).
 */
export const PAGE: Format = { width: 600, height: 801, limit: 40_000, quality: 42 }
export const THUMB: Format = { width: 320, height: 427, limit: 16_000, quality: 42 }
export const STORY_THUMB: Format = { width: 312, height: 520, limit: 16_000, quality: 46 }
export const BRAND: Format = { width: 64, height: 64, limit: 4_000, quality: 80 }

const QUALITY_STEP = 6
const LOWEST_QUALITY = 20

/** On grained pictures more effort than this takes half as long again and saves nothing. */
const EFFORT = 2

/** A soft kernel: a sharp one turns the grain of a small picture into noise, and costs a fifth more bytes. */
const KERNEL = 'mitchell'

/** A printed picture, still without loss. */
export type Plate = { data: Buffer; info: { width: number; height: number; channels: 1 | 2 | 3 | 4 } }

/** Draws a picture at a size and prints it on grained paper. */
export function plate(draw: Drawing, { width, height }: Size): Promise<Plate> {
  const svg = draw(createSheet(width, height))
  return sharp(Buffer.from(svg), { unlimited: true })
    .flatten({ background: '#000' })
    .composite([grainTile(width)])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
}

/** The plate as WebP in the format's size, at the best quality that stays under the limit. */
export async function press(
  { data, info }: Plate,
  { width, height, limit, quality }: Format,
): Promise<Buffer> {
  const { channels } = info
  const image = sharp(data, { raw: { width: info.width, height: info.height, channels } }).resize(
    width,
    height,
    { fit: 'fill', kernel: KERNEL },
  )
  for (let at = quality; at >= LOWEST_QUALITY; at -= QUALITY_STEP) {
    const webp = await image.clone().webp({ quality: at, effort: EFFORT, smartSubsample: true }).toBuffer()
    if (webp.length < limit) return webp
  }
  throw new Error(
    `A picture of ${width}×${height} does not fit into ${limit} bytes: draw it with less detail.`,
  )
}

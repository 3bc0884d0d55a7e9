import { seeded } from './drawing/random'

/** The tile's side in pixels: large enough that the eye does not find its repetition. */
const LARGEST = 384

/** How far the paper's tooth moves a colour, as a standard deviation in 0–255. */
const DEPTH = 17

/**
 * A seeded tile of paper grain as raw grey RGB, no wider than the picture's `width`. Printed over a picture in
 * soft light it also breaks up the banding of deep gradients.
 */
export function grainTile(width: number) {
  const size = Math.min(LARGEST, width)
  const chance = seeded(2027)
  const pixels = Buffer.alloc(size * size * 3)
  for (let at = 0; at < pixels.length; at += 3) {
    const bell = chance.next() + chance.next() + chance.next() - 1.5
    pixels.fill(128 + Math.round(bell * 2 * DEPTH), at, at + 3)
  }
  return {
    input: pixels,
    raw: { width: size, height: size, channels: 3 as const },
    tile: true,
    blend: 'soft-light' as const,
  }
}

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** White text on the tint must have this contrast (WCAG 2, AA). */
const CONTRAST = 4.5

const channel = (value: number): number => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** Contrast of white on a colour as WCAG 2 defines it. */
export const whiteOn = ([red, green, blue]: Rgb): number =>
  1.05 / (0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue) + 0.05)

const hex = (rgb: Rgb): string =>
  `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`

const DARKEN = 0.94

/** The mean colour of an image, made darker until white text is readable on it. As `#rrggbb`. */
export const tintOf = (mean: Rgb): string => {
  let tint = mean
  while (whiteOn(tint) < CONTRAST) tint = [tint[0] * DARKEN, tint[1] * DARKEN, tint[2] * DARKEN]
  return hex(tint)
}

/** The mean of RGBA pixels. */
export const meanOf = (pixels: Uint8ClampedArray): Rgb => {
  const sum = [0, 0, 0]
  for (let at = 0; at < pixels.length; at += 4)
    for (let part = 0; part < 3; part += 1) sum[part] = (sum[part] ?? 0) + (pixels[at + part] ?? 0)
  const count = Math.max(1, pixels.length / 4)
  return [(sum[0] ?? 0) / count, (sum[1] ?? 0) / count, (sum[2] ?? 0) / count]
}

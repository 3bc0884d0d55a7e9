import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '@hongbao/dev-simulator/testing'
import pixelmatch from 'pixelmatch'
import sharp, { type Sharp } from 'sharp'
import { eventually, pause } from './phone'

const KEPT = join(__dirname, '../screens')
/** Where pictures of a difference are written. */
const PARTED = join(__dirname, '../dist/screens')
const BROWSER = join(KEPT, 'browser.txt')

/** How much a pixel may differ, from 0 to 1, and how many of a hundred pixels may differ more. */
const TOLERANCE = 0.2
const MOST_DIFFERENT = 0.5
/** How many of a hundred pixels may differ between two looks at a screen that stands still. */
const MOST_MOVING = 0.1

/** `RETAKE_SCREENS=1 npm test -- build browser journeys` keeps the present screens as the right ones. */
const retake = process.env.RETAKE_SCREENS === '1'

const majorOf = (version: string): string => /(\d+)\./.exec(version)?.[1] ?? 'none'

const ours = (): string =>
  majorOf(execFileSync(findBrowser() ?? 'false', ['--version'], { encoding: 'utf8', stdio: 'pipe' }))
const theirs = (): string => (existsSync(BROWSER) ? readFileSync(BROWSER, 'utf8').trim() : 'none')

/**
 * Why this browser's screens may not be compared, because every browser draws a little differently; undefined if they
 * may.
 */
export const whyNotCompared = (): string | undefined => {
  const [here, kept] = [ours(), theirs()]
  return retake || here === kept ? undefined : `screens were taken with version ${kept}, this is ${here}`
}

type Picture = { readonly data: Buffer; readonly width: number; readonly height: number }

const pixelsOf = async (image: Sharp): Promise<Picture> => {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** A screenshot in the phone's own pixels. */
const shrink = async (png: Buffer): Promise<Sharp> => {
  const { width = 0 } = await sharp(png).metadata()
  return sharp(png).resize(Math.round(width / 2))
}

/** A screenshot in few colours, small enough to keep. Choosing the colours takes long. */
const reduce = async (png: Buffer): Promise<Buffer> =>
  (await shrink(png)).png({ palette: true, colours: 128, dither: 0, effort: 10 }).toBuffer()

const keep = (name: string, png: Buffer): void => {
  mkdirSync(KEPT, { recursive: true })
  writeFileSync(join(KEPT, `${name}.png`), png)
  writeFileSync(BROWSER, `${ours()}\n`)
}

/** How many pixels of a hundred differ, and a picture that marks them, on the kept screen or alone. */
const compare = ({ data, width, height }: Picture, after: Picture, alone = false) => {
  const marks = Buffer.alloc(data.length)
  const options = { threshold: TOLERANCE, diffMask: alone }
  const parted = pixelmatch(data, after.data, marks, width, height, options)
  const share = (100 * parted) / (width * height)
  return { share, marks: sharp(marks, { raw: { width, height, channels: 4 } }) }
}

/**
 * Writes pictures of the present screen and of the difference. Says where it differs, for a reader of the log alone.
 */
const leaveParted = async (name: string, kept: Picture, png: Buffer): Promise<string> => {
  const image = await shrink(png)
  const seen = await pixelsOf(image)
  mkdirSync(PARTED, { recursive: true })
  await image.png().toFile(join(PARTED, `${name}.png`))
  const { share, marks } = compare(kept, seen)
  await marks.png().toFile(join(PARTED, `${name}-parted.png`))
  const alone = compare(kept, seen, true).marks.trim({ lineArt: true })
  const { info } = await alone.toBuffer({ resolveWithObject: true })
  const { width, height, trimOffsetLeft = 0, trimOffsetTop = 0 } = info
  const place = `${width} by ${height} px at ${-trimOffsetLeft},${-trimOffsetTop}`
  return `${name} as it is kept: ${share.toFixed(2)} of 100 pixels differ, within ${place}; see ${PARTED}`
}

/** How long a screen may take to become the right one; a test then has time left to report that it did not. */
const PATIENCE_MS = 20_000

type Look = () => Promise<Buffer>

/** The app itself delays some changes a little. */
const STILL_MS = 200

/** The screen, once two looks show the same. The label of a busy button breathes, which no comparison would count. */
const standing = (look: Look): Promise<Buffer> => {
  let before: Picture | undefined
  return eventually('a screen that stands still', async () => {
    await pause(STILL_MS)
    const png = await look()
    const now = await pixelsOf(await shrink(png))
    const alike = before !== undefined && compare(before, now).share <= MOST_MOVING
    before = now
    return alike ? png : null
  })
}

/** Looks at the phone's screen until it is the screen that is kept under this name. */
export const expectScreen = async (name: string, look: Look): Promise<void> => {
  if (retake) return keep(name, await reduce(await standing(look)))
  const kept = await pixelsOf(sharp(join(KEPT, `${name}.png`)))
  let png: Buffer
  const isKept = async () => {
    png = await look()
    return compare(kept, await pixelsOf(await shrink(png))).share <= MOST_DIFFERENT ? true : null
  }
  await eventually(() => leaveParted(name, kept, png), isKept, PATIENCE_MS)
}

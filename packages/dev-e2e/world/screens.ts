import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '@hongbao/dev-simulator'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'

const KEPT = join(__dirname, '../screens')
/** Where a picture of the difference is left. */
const PARTED = join(__dirname, '../dist/screens')
const BROWSER = join(KEPT, 'browser.txt')

/** How different a pixel may be, from 0 to 1, and how many of a hundred may be more different than that. */
const TOLERANCE = 0.2
const MOST_DIFFERENT = 0.5

/** `RETAKE_SCREENS=1 npm test -- build browser journeys` keeps what is seen as what should be. */
const retake = process.env.RETAKE_SCREENS === '1'

const majorOf = (version: string): string => /(\d+)\./.exec(version)?.[1] ?? 'none'

const ours = (): string =>
  majorOf(execFileSync(findBrowser() ?? 'false', ['--version'], { encoding: 'utf8', stdio: 'pipe' }))
const theirs = (): string => (existsSync(BROWSER) ? readFileSync(BROWSER, 'utf8').trim() : 'none')

/** Every browser draws a little differently: nothing where this one may be compared, else why not. */
export const whyNotCompared = (): string | undefined => {
  const [here, kept] = [ours(), theirs()]
  return retake || here === kept ? undefined : `screens were taken with version ${kept}, this is ${here}`
}

type Picture = { readonly data: Buffer; readonly width: number; readonly height: number }

const read = async (png: Buffer): Promise<Picture> => {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** In the phone's own pixels and few colours: small enough to keep. */
const reduce = async (png: Buffer): Promise<Buffer> => {
  const { width = 0 } = await sharp(png).metadata()
  return sharp(png)
    .resize(Math.round(width / 2))
    .png({ palette: true, colours: 128, dither: 0, effort: 10 })
    .toBuffer()
}

const keep = (name: string, png: Buffer): void => {
  mkdirSync(KEPT, { recursive: true })
  writeFileSync(join(KEPT, `${name}.png`), png)
  writeFileSync(BROWSER, `${ours()}\n`)
}

/** How many pixels of a hundred differ from the picture that is kept; where too many do, a picture shows which. */
const differenceFrom = async (name: string, png: Buffer): Promise<number> => {
  const [before, after] = await Promise.all([read(readFileSync(join(KEPT, `${name}.png`))), read(png)])
  const { width, height } = before
  if (after.width !== width || after.height !== height) return 100
  const shown = Buffer.alloc(before.data.length)
  const options = { threshold: TOLERANCE }
  const parted = pixelmatch(before.data, after.data, shown, width, height, options)
  const share = (100 * parted) / (width * height)
  if (share > MOST_DIFFERENT) {
    mkdirSync(PARTED, { recursive: true })
    const raw = { width, height, channels: 4 as const }
    await sharp(shown, { raw })
      .png()
      .toFile(join(PARTED, `${name}-parted.png`))
    writeFileSync(join(PARTED, `${name}.png`), png)
  }
  return share
}

/** Holds a screenshot of the phone against the one that is kept under this name. */
export const expectScreen = async (name: string, screenshot: Buffer): Promise<void> => {
  const png = await reduce(screenshot)
  if (retake) keep(name, png)
  expect(await differenceFrom(name, png)).toBeLessThanOrEqual(MOST_DIFFERENT)
}

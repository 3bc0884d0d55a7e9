import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { artworks } from './catalogue'
import { BRAND, COVER, type Format, PAGE, STORY, STORY_THUMB, THUMB } from './print'
import { renderArt } from './render'
import { works } from './works'

const FILES: readonly (readonly [name: string, format: Format])[] = [
  ['cover.webp', COVER],
  ['page.webp', PAGE],
  ['thumb.webp', THUMB],
  ['story-1.webp', STORY],
  ['story-1-thumb.webp', STORY_THUMB],
  ['story-2.webp', STORY],
  ['story-2-thumb.webp', STORY_THUMB],
  ['brand.webp', BRAND],
]

/** Printing everything takes about ten seconds on two idle cores; a busy machine may take many times that, in ms. */
const PRINTING = 300_000

describe('the art', () => {
  let folder = ''
  const printed: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'art-'))
    await renderArt(folder, ({ slug }) => printed.push(slug))
  }, PRINTING)

  afterAll(() => rm(folder, { recursive: true }))

  it('has every artwork of the catalogue, each slug once', () => {
    expect(artworks.map(({ slug }) => slug).sort()).toEqual(Object.keys(works).sort())
    expect(printed.sort()).toEqual(Object.keys(works).sort())
  })

  describe.each(artworks)('$slug', ({ slug, tint, palette }) => {
    it.each(FILES)('has a %s of the exact size, under its limit', async (name, { width, height, limit }) => {
      const file = path.join(folder, 'covers', slug, name)
      expect(await sharp(file).metadata()).toMatchObject({ format: 'webp', width, height })
      expect((await stat(file)).size).toBeLessThan(limit)
    })

    it('has a tint that white text can be read on', () => {
      expect(contrastWithWhite(tint)).toBeGreaterThanOrEqual(4.5)
    })

    it('has a palette of colours', () => {
      for (const colour of palette) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
    })
  })

  it(
    'is left alone by a second run',
    async () => {
      const again: boolean[] = []
      await renderArt(folder, ({ printed }) => again.push(printed))
      expect(again).toEqual(artworks.map(() => false))
    },
    PRINTING,
  )

  it(
    'is printed again, to the same bytes, where a file is lost',
    async () => {
      const file = path.join(folder, 'covers', 'koi', 'brand.webp')
      const before = await readFile(file)
      await rm(file)
      await renderArt(folder)
      expect(await readFile(file)).toEqual(before)
      expect(await readdir(path.dirname(file))).toHaveLength(FILES.length + 1)
    },
    PRINTING,
  )
})

/** The WCAG contrast ratio of a colour with white. */
function contrastWithWhite(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red, green, blue] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number]
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

import type { ArtFile, Pictures } from './artwork'
import { BRAND, COVER, LOGO, PAGE, plate, press, STORY, STORY_THUMB, THUMB } from './print'
import { works } from './works'

async function printPictures({ cover, stories, brand }: Pictures): Promise<Record<ArtFile, Buffer>> {
  const front = await plate(cover, COVER)
  const [first, second] = [await plate(stories[0], STORY), await plate(stories[1], STORY)]
  return {
    'cover.webp': await press(front, COVER),
    'page.webp': await press(front, PAGE),
    'thumb.webp': await press(front, THUMB),
    'story-1.webp': await press(first, STORY),
    'story-1-thumb.webp': await press(first, STORY_THUMB),
    'story-2.webp': await press(second, STORY),
    'story-2-thumb.webp': await press(second, STORY_THUMB),
    'brand.webp': await press(await plate(brand, LOGO), BRAND),
  }
}

/** Prints all files of a work. */
export async function printWork(slug: string): Promise<Record<ArtFile, Buffer>> {
  const pictures = works[slug]
  if (!pictures) throw new Error(`no pictures are drawn for ${slug}`)
  return printPictures(pictures)
}

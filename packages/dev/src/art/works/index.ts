import type { Pictures } from '../artwork'
import { pictures as koi } from './koi'
import { pictures as yearOfTheGoat } from './year-of-the-goat'

/** Every artwork's pictures, by slug; a slug is also the name of its folder here. */
export const works: Readonly<Record<string, Pictures>> = {
  'year-of-the-goat': yearOfTheGoat,
  koi,
}

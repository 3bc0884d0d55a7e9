import type { Artwork } from './artwork'

/** The demo covers, in the order they are shown. Tints and palettes are taken from the art itself. */
export const artworks: readonly Artwork[] = [
  {
    slug: 'year-of-the-goat',
    tint: '#8a1a1a',
    palette: ['#32080d', '#9c1f1c', '#c8321f', '#f6b26b', '#f7efe2'],
    titleZh: '三阳开泰',
    titleEn: 'Year of the Goat',
  },
  {
    slug: 'koi',
    tint: '#0b4a50',
    palette: ['#06202b', '#0b3a46', '#2b8f76', '#e2492f', '#fbe9b8'],
    titleZh: '双鲤戏月',
    titleEn: 'Two Koi, One Moon',
  },
]

import type { Colour } from '@hongbao/types'

type Hue = { readonly below: number; readonly words: readonly string[] }

const RED = ['红', 'red']

/** Hues in degrees, up to where the next colour begins. */
const HUES: readonly Hue[] = [
  { below: 15, words: RED },
  { below: 40, words: ['橙', 'orange'] },
  { below: 65, words: ['黄', '金', 'yellow', 'gold'] },
  { below: 160, words: ['绿', 'green'] },
  { below: 195, words: ['青', '绿', 'teal', 'green'] },
  { below: 250, words: ['蓝', 'blue'] },
  { below: 290, words: ['紫', 'purple', 'violet'] },
  { below: 345, words: ['粉', '紫', 'pink', 'purple'] },
  { below: 361, words: RED },
]

/** Below this share of colour, between 0 and 1, a colour is a grey. */
const GREY = 0.12
const DARK = 0.15
const LIGHT = 0.85

const greyWords = (lightness: number): readonly string[] => {
  if (lightness < DARK) return ['黑', 'black']
  return lightness > LIGHT ? ['白', 'white'] : ['灰', 'grey', 'gray']
}

const hueOf = (red: number, green: number, blue: number, most: number, spread: number): number => {
  if (most === red) return (60 * ((green - blue) / spread) + 360) % 360
  return most === green ? 60 * ((blue - red) / spread + 2) : 60 * ((red - green) / spread + 4)
}

/** What people call a colour, in Chinese and English. Empty for what is no colour. */
export const colourWords = (colour: Colour): readonly string[] => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255,
  )
  if (!/^#[0-9a-f]{6}$/.test(colour)) return []
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (spread < GREY) return greyWords((most + most - spread) / 2)
  const hue = hueOf(red, green, blue, most, spread)
  return HUES.find(({ below }) => hue < below)?.words ?? []
}

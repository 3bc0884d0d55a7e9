/** Made-up pictures and words. */
const svg = (height: number, inside: string): string =>
  `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 957 ${height}">${inside}</svg>`,
  )}`

const disc = (y: number): string => `<circle cx="478" cy="${y}" r="260" fill="#e9c27a"/>`

export const TINT = '#8a1f10'
export const picture = svg(1278, `<path fill="#b62d1c" d="M0 0h957v1278H0z"/>${disc(560)}`)
export const story = svg(1595, `<path fill="#57203f" d="M0 0h957v1595H0z"/>${disc(700)}`)
export const mark = svg(957, disc(478))

export const nothing = (): void => {}

export const SHORT = '一只羊走在太阳前面，不急，也不回头。'
export const LONG =
  'A goat walks before the sun, unhurried, never looking back. Clouds fall into gold thread, horns curl like tree rings.'

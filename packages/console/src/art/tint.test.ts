import { meanOf, type Rgb, tintOf, whiteOn } from './tint'

const parsed = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

it.each([
  ['white', [255, 255, 255]],
  ['yellow', [250, 220, 60]],
  ['red', [200, 50, 31]],
  ['black', [0, 0, 0]],
] as const)('makes a tint of %s on which white text is readable', (_, mean) => {
  const tint = tintOf(mean)
  expect(tint).toMatch(/^#[0-9a-f]{6}$/)
  expect(whiteOn(parsed(tint))).toBeGreaterThanOrEqual(4.4)
})

it('keeps a mean that is dark enough', () => {
  expect(tintOf([112, 32, 16])).toBe('#702010')
})

it('takes the mean of all pixels', () => {
  expect(meanOf(new Uint8ClampedArray([0, 10, 20, 255, 100, 30, 40, 255]))).toEqual([50, 20, 30])
})

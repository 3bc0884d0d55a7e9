import { type CodePlace, digitsAt, placeOf } from './code-place'

/** A keyed function that is good enough to see collisions and mistakes in the permutation. */
const roundWith =
  (key: number) =>
  (round: number, half: number): number => {
    let mixed = Math.imul(half ^ Math.imul(round + 1, 0x9e3779b1), 0x85ebca6b) ^ key
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return (mixed ^ (mixed >>> 16)) & 0x0fffffff
  }
const round = roundWith(7)
const places: CodePlace[] = [0, 1, 119].flatMap((drop) =>
  Array.from({ length: 1_000 }, (_, n) => ({ drop, n: n * 100 })),
)

describe('the digits of a code', () => {
  it('stand for the place that they were made of', () => {
    for (const place of places) expect(placeOf(round, digitsAt(round, place))).toEqual(place)
  })

  it('are eleven from 0 to 31 and differ from place to place', () => {
    const all = places.map((place) => digitsAt(round, place))
    expect(all.every((digits) => digits.length === 11 && digits.every((one) => one >= 0 && one < 32))).toBe(
      true,
    )
    expect(new Set(all.map(String)).size).toBe(places.length)
  })

  it('stand for no place under another key', () => {
    const other = roundWith(8)
    expect(places.filter((place) => placeOf(other, digitsAt(round, place)))).toEqual([])
  })

  it('stand for no place when they are guessed', () => {
    const guesses = Array.from({ length: 20_000 }, (_, n) =>
      Array.from({ length: 11 }, (__, at) => (Math.imul(n + 1, 2_654_435_761 + at * 40_503) >>> 9) & 31),
    )
    expect(guesses.filter((digits) => placeOf(round, digits))).toEqual([])
  })
})

import { type Point, polar, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { disc } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { element, fill, group, ink, type Mark } from '../../drawing/svg'

/** Tea terraces as overlapping fans of stripes, one fan for each [x, y, r]. */
export function terraces(sheet: Sheet, fans: readonly (readonly [x: number, y: number, r: number])[]): Mark {
  const greens = [
    ['#0f4a41', '#1f6a58', '#3b8c72', '#7db493', '#b9d3bd'],
    ['#123f3a', '#2b8f76', '#5aa487', '#9cc6a3', '#dbe5c6'],
    ['#0b2f2e', '#15554b', '#2b8f76', '#6fb49a', '#cfe0bd'],
  ]
  return group(
    {},
    ...fans.map(([x, y, r], fan) => {
      const rows = 11
      const shades = greens[fan % greens.length] as string[]
      const bands = times(rows, (i) => {
        const radius = r * (1 - i / (rows + 1.5))
        return group(
          {},
          fill(disc([x, y], radius), shades[(i * 2 + fan) % shades.length] as string),
          ink(disc([x, y], radius), sheet.gold(), 1.5),
        )
      })
      const shade = sheet.sprayed(
        disc([x, y], r),
        '#062320',
        sheet.linear([
          [0, '#000', 0],
          [0.2, '#000', 0.12],
          [0.62, '#000', 0.8],
        ]),
      )
      return group({}, ...bands, bushes([x, y], r, rows, fan), shade)
    }),
  )
}

/** Rows of clipped tea bushes along two of the bands. */
function bushes(centre: Point, r: number, rows: number, seed: number): Mark {
  const chance = seeded(50 + seed)
  const dots = [2, 5].flatMap((i) => {
    const radius = r * (1 - (i + 0.5) / (rows + 1.5))
    const count = Math.floor((Math.PI * radius) / 24)
    return times(count, (k) =>
      disc(
        polar(centre, Math.PI + ((k + 0.5) / count) * Math.PI, radius),
        r * 0.02 * chance.between(0.8, 1.15),
      ),
    )
  })
  return fill(dots.join(''), palette.goldLight, { opacity: 0.9 })
}

/** A pair of tea leaves and a bud, pointing up from (x, y). */
export function sprig(sheet: Sheet, [x, y]: Point, size: number, degrees: number): Mark {
  const leaf = 'M0 0C-26 -30 -30 -84 0 -132C30 -84 26 -30 0 0Z'
  const gold = sheet.gold()
  const one = (turn: number, paint: string, scale: number) =>
    group(
      { transform: `rotate(${turn}) scale(${scale})` },
      fill(leaf, paint),
      ink('M0 0V-120M0 -34L-14 -56M0 -34L14 -56M0 -64L-13 -86M0 -64L13 -86', gold, 1.6),
      ink(leaf, gold, 1.8),
    )
  return element(
    'g',
    { transform: `translate(${x} ${y}) rotate(${degrees}) scale(${size})` },
    ink('M0 60V0', palette.malachite, 3),
    one(-46, palette.malachite, 1),
    one(44, palette.jade, 0.94),
    one(0, palette.celadon, 0.66),
  )
}

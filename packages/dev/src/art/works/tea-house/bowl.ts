import { type Point, polar, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { curve, disc, line } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { element, fill, group, ink, type Mark, rect } from '../../drawing/svg'

/** A tea bowl that is the lower half of a circle, and the sun that sets into it as the upper half. */
export function bowlOfSun(sheet: Sheet, centre: Point, r: number): Mark {
  const [x, y] = centre
  const gold = sheet.gold()
  const upper = `M${x - r} ${y}a${r} ${r} 0 0 1 ${2 * r} 0Z`
  return group(
    {},
    sheet.glow([x, y - r * 0.3], r * 2.1, palette.apricot, 0.75),
    fill(upper, sheet.linear([palette.apricot, palette.persimmon, palette.vermilion])),
    sheet.sprayed(
      upper,
      palette.cinnabar,
      sheet.linear([
        [0, '#000', 0],
        [0.35, '#000', 0.1],
        [1, '#000', 0.85],
      ]),
    ),
    ink(sunLines(centre, r), gold, 1.5, { opacity: 0.8 }),
    bowl(sheet, centre, r),
  )
}

/** Fine rings in the sun, as in a cut tree. */
const sunLines = ([x, y]: Point, r: number): string =>
  [0.86, 0.72, 0.58, 0.44, 0.3, 0.16]
    .map((k) => `M${x - r * k} ${y}a${r * k} ${r * k} 0 0 1 ${2 * r * k} 0`)
    .join('')

/** A celadon bowl, mended with gold. */
export function bowl(sheet: Sheet, [x, y]: Point, r: number): Mark {
  const gold = sheet.gold()
  const body = `M${x - r} ${y}a${r} ${r} 0 0 0 ${2 * r} 0Z`
  const foot = `M${x - r * 0.36} ${y + r * 0.9}L${x - r * 0.32} ${y + r * 1.1}H${x + r * 0.32}L${x + r * 0.36} ${y + r * 0.9}Z`
  return group(
    {},
    fill(foot, sheet.linear([palette.malachite, palette.pine])),
    ink(foot, gold, 1.8),
    fill(
      body,
      sheet.linearAt(['#d7e6d2', palette.celadon, palette.jade, '#3d8f7b'], [x - r, y], [x + r * 0.5, y + r]),
    ),
    sheet.sprayed(
      body,
      palette.pine,
      sheet.linear(
        [
          [0, '#000', 0],
          [0.45, '#000', 0.05],
          [1, '#000', 0.85],
        ],
        [0.1, 0],
        [0.75, 1],
      ),
    ),
    sheet.clipped(body, ink(mended([x, y], r), gold, 3)),
    ink(body, gold, 2.2),
    rect(x - r - 5, y - 7, 2 * r + 10, 14, sheet.linear(['#eaf1e2', palette.celadon]), {
      rx: 7,
      stroke: palette.gold,
      'stroke-width': 1.6,
    }),
  )
}

/** The gold seams of a bowl that was broken once and kept. */
function mended([x, y]: Point, r: number): string {
  const knot: Point = [x + r * 0.34, y + r * 0.42]
  const ends: Point[] = [
    [x + r * 0.12, y],
    [x + r * 0.98, y + r * 0.2],
    [x + r * 0.52, y + r * 0.95],
    [x - r * 0.28, y + r * 0.72],
  ]
  const chance = seeded(6)
  const seams = ends.map((end) =>
    line(
      steps(6).map((t): Point => {
        const wander = t === 0 || t === 1 ? 0 : r * 0.035
        return [
          knot[0] + (end[0] - knot[0]) * t + chance.between(-wander, wander),
          knot[1] + (end[1] - knot[1]) * t + chance.between(-wander, wander),
        ]
      }),
    ),
  )
  return `${seams.join('')}${line([
    [x + r * 0.02, y + r * 0.57],
    [x - r * 0.2, y + r * 0.36],
    [x - r * 0.46, y + r * 0.42],
    [x - r * 0.84, y + r * 0.3],
  ])}`
}

/** Steam: fine lines that part and meet, rising from (x, y). */
export function steam(sheet: Sheet, [x, y]: Point, height: number, width: number): Mark {
  const lines = times(9, (i) => {
    const lane = (i - 4) / 4
    return curve(
      steps(14).map(
        (t): Point => [
          x +
            lane * width * (0.25 + 0.75 * t) * (0.6 + 0.4 * Math.cos(t * 5)) +
            Math.sin(t * 6.2) * width * 0.5 * t,
          y - t * height,
        ],
      ),
    )
  })
  return ink(
    lines.join(''),
    sheet.linearAt(
      [
        [0, palette.gold, 0.95],
        [0.7, palette.gold, 0.5],
        [1, palette.gold, 0],
      ],
      [0, y],
      [0, y - height],
    ),
    1.6,
  )
}

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

import { type Point, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { curve, line } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark, rect } from '../../drawing/svg'

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

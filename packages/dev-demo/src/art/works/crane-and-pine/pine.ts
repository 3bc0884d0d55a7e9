import { add, along, mix, type Point, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { blob, curve, disc, stroke } from '../../drawing/path'
import { type Random, seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark } from '../../drawing/svg'
import { needleFan } from '../../motifs/pine'

/** A bough of an old pine along `points`, with clouds of needles at the given places. */
export function bough(
  sheet: Sheet,
  points: readonly Point[],
  width: number,
  pads: readonly (readonly [x: number, y: number, size: number])[],
  seed: number,
): Mark {
  const chance = seeded(seed)
  const bark = stroke(points, (t) => mix(width, width * 0.2, t) * chance.between(0.86, 1.12), 30)
  return group(
    {},
    fill(bark, sheet.linear(['#5a2f27', '#2b1516'])),
    sheet.clipped(bark, ink(scales(points, width, chance), sheet.gold(), 1.3, { opacity: 0.8 })),
    ...pads.map(([x, y]) =>
      ink(curve([along(points, nearest(points, [x, y])).at, [x, y - 6]]), '#3a1d1b', 8),
    ),
    ...pads.map(([x, y, size]) => pad(sheet, [x, y], size, chance)),
  )
}

function nearest(points: readonly Point[], [x, y]: Point): number {
  const far = (t: number) => Math.hypot(along(points, t).at[0] - x, along(points, t).at[1] - y)
  return steps(21).reduce((best, t) => (far(t) < far(best) ? t : best), 0)
}

/** Old pine bark, as painters write it: ring beside ring. */
function scales(points: readonly Point[], width: number, chance: Random): string {
  return times(46, () => {
    const at = along(points, chance.next()).at
    return disc(
      add(at, [chance.between(-0.4, 0.4) * width, chance.between(-0.4, 0.4) * width]),
      chance.between(5, 11),
    )
  }).join('')
}

/** A flat cloud of needles: a dark bed, and fans of needles on it. */
function pad(sheet: Sheet, [x, y]: Point, size: number, chance: Random): Mark {
  const bed = blob([
    [x - size, y],
    [x - size * 0.8, y - size * 0.3],
    [x - size * 0.3, y - size * 0.46],
    [x + size * 0.3, y - size * 0.46],
    [x + size * 0.8, y - size * 0.28],
    [x + size, y],
    [x + size * 0.5, y + size * 0.1],
    [x - size * 0.5, y + size * 0.1],
  ])
  const fans = times(9, (i): Point => {
    const t = i / 8
    return [
      x + mix(-0.78, 0.78, t) * size,
      y - Math.sin(t * Math.PI) * size * (i % 2 ? 0.1 : 0.24) + chance.between(-4, 4),
    ]
  })
  return group(
    {},
    fill(bed, sheet.linear(['#1f6a58', palette.pine])),
    ...fans.map((at) => needleFan(at, size * 0.34, '#0d302c', 2.6)),
    ...fans.map((at) => needleFan(add(at, [0, -3]), size * 0.3, palette.jade, 1.2, 13)),
    ink(
      curve([
        [x - size, y],
        [x - size * 0.5, y + size * 0.1],
        [x + size * 0.5, y + size * 0.1],
        [x + size, y],
      ]),
      sheet.gold(),
      1.6,
    ),
  )
}

import { mix, type Point, points, steps } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { blob, curve, polygon, stroke } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark } from '../../drawing/svg'

const BODY: readonly Point[] = points(
  '-52,-74 -30,-98 2,-98 24,-76 44,-44 74,-14 92,18 70,34 30,36 -14,26 -46,-2 -60,-40',
)
const CAP: readonly Point[] = points('-56,-66 -50,-88 -28,-101 4,-99 22,-80 10,-70 -14,-72 -34,-66')
const WING: readonly Point[] = points('8,-56 34,-44 70,-12 118,32 84,30 46,18 18,-6 4,-34')

/** A small bird at rest, feathers puffed against the cold; its feet at (0, 34), looking left. */
export function bird(sheet: Sheet): Mark {
  const gold = sheet.gold()
  const feathers = steps(5).map((t) =>
    curve([
      [mix(16, 30, t), mix(-34, 2, t)],
      [mix(52, 60, t), mix(-14, 10, t)],
      [mix(108, 86, t), mix(26, 26, t)],
    ]),
  )
  return group(
    {},
    fill(
      stroke(points('74,14 120,48 164,92'), (t) => mix(34, 22, t)),
      palette.ink,
    ),
    ink(curve(points('84,26 124,58 160,94')), gold, 1.4),
    fill(
      blob(BODY),
      sheet.linear([palette.apricot, palette.persimmon, palette.blush, palette.snow], [0.1, 0], [0.7, 1]),
    ),
    fill(blob(WING), palette.slate),
    ink(feathers.join(''), gold, 1.5),
    fill(blob(CAP), palette.ink),
    fill(polygon(points('-56,-66 -80,-54 -54,-52')), palette.ink),
    circle(-30, -76, 6.4, palette.snow),
    circle(-31, -76, 4.4, palette.ink),
    ink('M-8 32V44M-16 46H0M16 34V46M8 48H26', palette.ink, 3.4),
  )
}

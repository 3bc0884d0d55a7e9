import { along, mix, type Point, points, polar, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { blob, curve, stroke } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark } from '../../drawing/svg'

export const HEAD: readonly Point[] = points(
  '182,112 204,140 200,186 176,222 146,236 116,246 92,250 78,242 76,224 90,204 112,176 136,138 156,114',
)

const HORN: readonly Point[] = points('166,126 164,60 196,-12 262,-58 336,-54 392,-8 408,50')

/** Horn, dark against the sun and lit along its front. */
export const hornBrown = (sheet: Sheet) =>
  sheet.linearAt(['#8f3a1e', '#6a1d16', '#4a0f10'], [160, 120], [410, 40])

export function horn(sheet: Sheet, [dx, dy]: Point, paint: string): Mark {
  const points = HORN.map(([x, y]): Point => [x + dx, y + dy])
  const width = (t: number) => mix(46, 5, t ** 1.2)
  const rings = times(17, (i) => {
    const t = 0.05 + i * 0.052
    const { at, angle } = along(points, t)
    const half = width(t) / 2
    return curve([
      polar(at, angle - Math.PI / 2, half),
      polar(at, angle, half * 0.35),
      polar(at, angle + Math.PI / 2, half),
    ])
  })
  return group(
    {},
    fill(stroke(points, width, 40), paint),
    ink(rings.join(''), sheet.gold(), 2.8),
    ink(stroke(points, width, 40), sheet.gold(), 1.8),
  )
}

export function beard(paint: string, gold: string): Mark[] {
  const lock: readonly Point[] = points('128,236 132,276 118,312 126,340')
  return [
    fill(
      stroke(lock, (t) => mix(42, 2, t)),
      paint,
    ),
    ink(curve(lock), gold, 1.8),
  ]
}

export function face(sheet: Sheet): Mark[] {
  return [
    fill(blob(points('118,184 136,176 150,184 136,193')), palette.lacquer),
    circle(134, 183, 2.6, palette.goldPale),
    ink(curve(points('108,180 128,168 154,180')), palette.lacquer, 3),
    ink(curve(points('84,240 100,236 116,228')), palette.oxblood, 2.4),
    ink(curve(points('86,220 93,217 97,222')), palette.oxblood, 3),
    ink(curve(points('176,222 190,200 196,172')), sheet.gold(), 2),
  ]
}

export function ear(paint: string): Mark[] {
  const lobe = points('188,148 216,150 250,168 272,194')
  return [
    fill(
      stroke(lobe, (t) => 34 * Math.sin(Math.PI * (0.12 + 0.86 * t))),
      paint,
    ),
    fill(
      stroke(lobe, (t) => 18 * Math.sin(Math.PI * (0.08 + 0.84 * t)) * (1 - t * 0.4)),
      palette.rose,
      { opacity: 0.7 },
    ),
  ]
}

/** The head alone, for a mark. */
export const goatHead = (sheet: Sheet): Mark =>
  group(
    {},
    horn(sheet, [30, 6], palette.lacquer),
    ...beard(palette.paper, sheet.gold()),
    fill(blob(HEAD), palette.paper),
    ...face(sheet),
    horn(sheet, [0, 0], hornBrown(sheet)),
    ...ear(palette.paper),
  )

import { mix, type Point, steps } from '../drawing/geometry'
import { palette } from '../drawing/palette'
import { blob, curve, polygon } from '../drawing/path'
import type { Sheet } from '../drawing/sheet'
import { fill, group, ink, type Mark, rect } from '../drawing/svg'

/** A round red lantern hung at `top`, `r` its half width, lit from inside. */
export function redLantern(sheet: Sheet, [x, y]: Point, r: number, cord = r): Mark {
  const gold = sheet.gold()
  const middle = y + cord + r * 0.9
  const globe = blob([
    [x, middle - r * 0.82],
    [x + r * 0.7, middle - r * 0.62],
    [x + r, middle],
    [x + r * 0.7, middle + r * 0.62],
    [x, middle + r * 0.82],
    [x - r * 0.7, middle + r * 0.62],
    [x - r, middle],
    [x - r * 0.7, middle - r * 0.62],
  ])
  const ribs = [-0.72, -0.36, 0, 0.36, 0.72].map((t) =>
    curve([
      [x + t * r * 0.5, middle - r * 0.8],
      [x + t * r, middle],
      [x + t * r * 0.5, middle + r * 0.8],
    ]),
  )
  const cap = (at: number) => rect(x - r * 0.42, at - r * 0.1, r * 0.84, r * 0.2, gold, { rx: r * 0.06 })
  const tassel = steps(5).map(
    (t) =>
      `M${mix(x - r * 0.12, x + r * 0.12, t)} ${middle + r * 0.9}l${mix(-r * 0.1, r * 0.1, t)} ${r * 0.9}`,
  )
  return group(
    {},
    sheet.glow([x, middle], r * 3, palette.persimmon, 0.5),
    ink(`M${x} ${y}V${middle - r}`, palette.lacquer, Math.max(1.2, r * 0.05)),
    ink(tassel.join(''), palette.vermilion, Math.max(1, r * 0.06)),
    fill(
      globe,
      sheet.radialAt(
        [palette.goldPale, palette.persimmon, palette.cinnabar, palette.madder],
        [x, middle + r * 0.2],
        r * 1.15,
      ),
    ),
    ink(ribs.join(''), gold, Math.max(0.9, r * 0.035), { opacity: 0.9 }),
    cap(middle - r * 0.82),
    cap(middle + r * 0.82),
  )
}

/** A paper lantern afloat in the air (孔明灯), its flame at the foot; `at` is its middle, `r` its half width. */
export function skyLantern(sheet: Sheet, [x, y]: Point, r: number): Mark {
  const paper = blob([
    [x, y - r * 1.34],
    [x + r * 0.78, y - r * 1.1],
    [x + r, y - r * 0.3],
    [x + r * 0.82, y + r * 0.6],
    [x + r * 0.6, y + r * 1.08],
    [x, y + r * 1.16],
    [x - r * 0.6, y + r * 1.08],
    [x - r * 0.82, y + r * 0.6],
    [x - r, y - r * 0.3],
    [x - r * 0.78, y - r * 1.1],
  ])
  const folds = [-0.5, 0, 0.5].map((t) =>
    curve([
      [x + t * r * 0.9, y - r * 1.2],
      [x + t * r * 1.3, y - r * 0.2],
      [x + t * r * 0.9, y + r * 1.08],
    ]),
  )
  return group(
    {},
    sheet.glow([x, y + r * 0.4], r * 3.6, palette.persimmon, 0.55),
    fill(paper, sheet.linear([palette.cinnabar, palette.persimmon, palette.apricot, palette.goldPale])),
    ink(folds.join(''), palette.goldPale, Math.max(0.8, r * 0.03), { opacity: 0.6 }),
    fill(
      polygon([
        [x - r * 0.22, y + r * 0.98],
        [x, y + r * 0.5],
        [x + r * 0.22, y + r * 0.98],
      ]),
      palette.paper,
      { opacity: 0.85 },
    ),
    ink(
      curve([
        [x - r * 0.6, y + r * 1.08],
        [x, y + r * 1.18],
        [x + r * 0.6, y + r * 1.08],
      ]),
      sheet.gold(),
      Math.max(1, r * 0.07),
    ),
  )
}

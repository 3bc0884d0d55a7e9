import { mix, type Point, points, polar, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { blob, curve, stroke } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark } from '../../drawing/svg'

const NECK: readonly Point[] = points('-60,-6 -120,-22 -176,-14 -226,-40 -262,-34')
const BODY: readonly Point[] = points('-96,-16 -40,-44 40,-40 110,-14 150,6 90,26 10,34 -60,20')

/** A red-crowned crane in flight to the left, its body around (0, 0), about 560 wide. */
export function crane(sheet: Sheet): Mark {
  const gold = sheet.gold()
  const white = sheet.linear([palette.paper, '#fbf6ec', '#e6d8c0'])
  return group(
    {},
    legs(),
    wing(sheet, [34, -26], -1.16, 0.82, white),
    tail(sheet),
    fill(blob(BODY), white),
    fill(
      stroke(NECK, (t) => mix(42, 15, Math.min(1, t * 1.5)), 30),
      white,
    ),
    fill(
      stroke(points('-150,-16 -186,-20 -226,-40 -250,-37'), (t) => mix(9, 13, t)),
      palette.ink,
    ),
    fill(blob(points('-246,-48 -266,-50 -282,-38 -268,-26 -248,-28')), white),
    fill(blob(points('-250,-49 -264,-52 -276,-44 -262,-42')), palette.cinnabar),
    fill('M-278 -42L-336 -30L-278 -32Z', palette.goldDeep),
    circle(-266, -38, 2.6, palette.ink),
    ink(curve(points('-96,-26 -40,-46 40,-40 110,-14')), gold, 1.5),
    wing(sheet, [-8, -16], -2.02, 1, white),
  )
}

/** One wing from the shoulder: three rows of feathers opened like a fan, the longest tipped with black. */
function wing(sheet: Sheet, shoulder: Point, angle: number, size: number, white: string): Mark {
  const spread = 1.36
  const row = (count: number, from: number, to: number, width: number, paint: (i: number) => string) =>
    times(count, (i) => {
      const t = i / (count - 1)
      const turn = angle + spread * (t - 0.12)
      const reach = size * mix(from, to, t)
      const root = polar(shoulder, turn, reach * 0.16)
      const out = (a: number, d: number) => polar(shoulder, turn + a, reach * d)
      const feather = blob([
        root,
        out(-width, 0.55),
        out(-width * 0.7, 0.92),
        out(0.02, 1.02),
        out(width * 0.8, 0.9),
        out(width, 0.55),
      ])
      return group(
        {},
        fill(feather, paint(i)),
        ink(feather, palette.goldDeep, 1, { opacity: 0.8 }),
        ink(curve([polar(shoulder, turn, reach * 0.3), out(0, 0.96)]), sheet.gold(), 1),
      )
    }).reverse()
  const inked = sheet.radialAt(
    [
      [0, palette.paper],
      [0.6, palette.paper],
      [0.7, '#4a4548'],
      [1, palette.ink],
    ],
    [shoulder[0], shoulder[1]],
    300 * size,
  )
  return group(
    {},
    ...row(13, 300, 150, 0.085, () => inked),
    ...row(10, 196, 112, 0.1, () => white),
    ...row(7, 120, 80, 0.16, () => white),
    fill(
      blob([
        shoulder,
        ...steps(5).map((t) => polar(shoulder, angle + spread * (t - 0.14), size * 74)),
        polar(shoulder, angle + spread, size * 20),
      ]),
      white,
    ),
  )
}

const tail = (sheet: Sheet): Mark =>
  group(
    {},
    ...steps(6).map((t) => {
      const plume: readonly Point[] = [
        [86, mix(-8, 14, t)],
        [140, mix(-6, 26, t)],
        [196, mix(4, 60, t)],
      ]
      return group(
        {},
        fill(
          stroke(plume, (s) => 22 * Math.sin(Math.PI * mix(0.15, 0.95, s))),
          palette.ink,
        ),
        ink(curve(plume), sheet.gold(), 1),
      )
    }),
  )

const legs = (): Mark =>
  ink(
    'M70 20Q160 42 268 34M64 26Q150 60 262 54M268 34l22 -6M268 34l22 4M262 54l22 -4M262 54l20 8',
    palette.ink,
    4,
  )

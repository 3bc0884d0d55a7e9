import { add, along, type Point, polar, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { blob, curve, stroke } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark } from '../../drawing/svg'
import type { Coat } from './coat'
import { backFin, sideFins, tail } from './fins'
import { profile } from './outline'

/** A fish seen from above, swimming from the end of `spine` towards its first point. */
export function koi(sheet: Sheet, spine: readonly Point[], width: number, coat: Coat, seed = 1): Mark {
  const body = stroke(spine, (t) => width * profile(t), 60)
  return group(
    {},
    tail(sheet, spine, width, coat),
    ...sideFins(sheet, spine, width, coat),
    fill(body, coat.body),
    sheet.clipped(
      body,
      ...patches(spine, width, coat, seed),
      scales(sheet, spine, width),
      shade(spine, width),
    ),
    backFin(sheet, spine, width, coat),
    ...head(sheet, spine, width),
    ink(body, sheet.gold(), 1.6),
  )
}

function patches(spine: readonly Point[], width: number, coat: Coat, seed: number): Mark[] {
  const chance = seeded(seed)
  return coat.patches.map(([t, side, size]) => {
    const { at, angle } = along(spine, t)
    const middle = polar(at, angle + Math.PI / 2, side * width * 0.4)
    const edge = times(9, (i) =>
      polar(middle, (i / 9) * 2 * Math.PI, width * size * chance.between(0.72, 1.25)),
    )
    return fill(blob(edge), coat.patch)
  })
}

function scales(sheet: Sheet, spine: readonly Point[], width: number): Mark {
  const rows = times(30, (row) => {
    const t = 0.24 + row * 0.024
    const { at, angle } = along(spine, t)
    const across = width * profile(t)
    const count = 7
    return times(count, (i) => {
      const middle = polar(at, angle + Math.PI / 2, ((i + (row % 2) / 2) / (count - 0.5) - 0.5) * across)
      const half = (across / count) * 0.58
      return curve([
        polar(middle, angle - Math.PI / 2, half),
        polar(middle, angle, half * 1.15),
        polar(middle, angle + Math.PI / 2, half),
      ])
    }).join('')
  })
  return ink(rows.join(''), sheet.gold(), 1.2, { opacity: 0.75 })
}

/** The flank away from the light. */
const shade = (spine: readonly Point[], width: number): Mark =>
  fill(
    stroke(
      spine.map((at): Point => add(at, [width * 0.2, width * 0.36])),
      (t) => width * profile(t) * 0.6,
    ),
    palette.oxblood,
    { opacity: 0.13 },
  )

function head(sheet: Sheet, spine: readonly Point[], width: number): Mark[] {
  const { at, angle } = along(spine, 0.085)
  const gill = along(spine, 0.215)
  const sides = [1, -1] as const
  return [
    ...sides.map((side) => {
      const [x, y] = polar(at, angle + (side * Math.PI) / 2, width * 0.27)
      return group({}, circle(x, y, width * 0.058, palette.gold), circle(x, y, width * 0.036, palette.ink))
    }),
    ink(
      curve([
        polar(gill.at, gill.angle - Math.PI / 2, width * 0.42),
        polar(gill.at, gill.angle, width * 0.1),
        polar(gill.at, gill.angle + Math.PI / 2, width * 0.42),
      ]),
      sheet.gold(),
      1.6,
    ),
    ...sides.map((side) => {
      const lip = along(spine, 0.01)
      const root = polar(lip.at, lip.angle + (side * Math.PI) / 2, width * 0.1)
      return ink(
        curve([
          root,
          polar(root, lip.angle + Math.PI + side * -0.9, width * 0.14),
          polar(root, lip.angle + Math.PI - side * 1.5, width * 0.22),
        ]),
        sheet.gold(),
        2,
      )
    }),
  ]
}

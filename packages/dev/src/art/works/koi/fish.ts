import { add, along, mix, type Point, polar, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { blob, curve, stroke } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark } from '../../drawing/svg'

/** How one fish is coloured; `patches` are places along its spine, as [t, side, size]. */
export type Coat = {
  readonly body: string
  readonly patch: string
  readonly fin: string
  readonly patches: readonly (readonly [t: number, side: number, size: number])[]
}

/** White with red, as the koi called kohaku. */
export const KOHAKU: Coat = {
  body: palette.paper,
  patch: palette.vermilion,
  fin: palette.paper,
  patches: [
    [0.1, 0, 0.34],
    [0.3, 0.3, 0.5],
    [0.42, -0.5, 0.36],
    [0.64, 0.2, 0.5],
    [0.86, -0.1, 0.3],
  ],
}

/** Red all over, darker along the back. */
export const BENIGOI: Coat = {
  body: palette.persimmon,
  patch: palette.cinnabar,
  fin: palette.apricot,
  patches: [
    [0.2, 0, 0.4],
    [0.36, 0.1, 0.5],
    [0.52, -0.1, 0.5],
    [0.68, 0, 0.42],
    [0.84, 0, 0.3],
  ],
}

/** Full width of a body of width 1 at places from nose (0) to tail (1). */
const OUTLINE: readonly Point[] = [
  [0, 0.14],
  [0.02, 0.4],
  [0.05, 0.56],
  [0.1, 0.72],
  [0.2, 0.93],
  [0.32, 1],
  [0.5, 0.88],
  [0.7, 0.58],
  [0.88, 0.32],
  [0.96, 0.22],
  [1, 0.08],
]

function profile(t: number): number {
  const next = OUTLINE.findIndex(([at]) => at >= t)
  const [from, to] = [OUTLINE[Math.max(0, next - 1)] as Point, OUTLINE[Math.max(0, next)] as Point]
  return from === to ? to[1] : mix(from[1], to[1], (t - from[0]) / (to[0] - from[0]))
}

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

/** The tail goes on bending as the body does, and parts into two lobes. */
function tail(sheet: Sheet, spine: readonly Point[], width: number, coat: Coat): Mark {
  const { at, angle } = along(spine, 0.97)
  const bend = angle - along(spine, 0.8).angle
  const out = (turn: number, reach: number) => polar(at, angle + turn + bend * reach * 0.12, width * reach)
  const lobe = (side: number): Point[] => [
    out(side * 1.5, 0.1),
    out(side * 0.62, 0.5),
    out(side * 0.6, 1),
    out(side * 0.52, 1.5),
    out(side * 0.36, 1.72),
    out(side * 0.26, 1.4),
    out(side * 0.14, 1),
  ]
  const shape = blob([...lobe(1), out(0, 0.74), ...lobe(-1).reverse()])
  const rays = steps(15).map((t) => {
    const turn = mix(-0.5, 0.5, t)
    return curve([
      out(turn * 0.6, 0.12),
      out(turn * 1.05, 0.6),
      out(turn, mix(0.78, 1.6, Math.min(1, Math.abs(turn) * 2.2))),
    ])
  })
  return group(
    {},
    fill(shape, coat.fin, { opacity: 0.84 }),
    ink(rays.join(''), sheet.gold(), 1.3),
    ink(shape, sheet.gold(), 1, { opacity: 0.6 }),
  )
}

function sideFins(sheet: Sheet, spine: readonly Point[], width: number, coat: Coat): Mark[] {
  const fins = [
    [0.26, 0.86],
    [0.6, 0.46],
  ] as const
  return fins.flatMap(([t, reach]) =>
    [1, -1].map((side) => {
      const { at, angle } = along(spine, t)
      const root = polar(at, angle + (side * Math.PI) / 2, width * profile(t) * 0.38)
      const out = (turn: number, r: number) => polar(root, angle + side * turn, width * reach * r)
      const shape = [root, out(1.25, 0.6), out(1.1, 1), out(0.72, 1.12), out(0.4, 0.9), out(0.2, 0.5)]
      const rays = steps(7).map((s) =>
        curve([root, out(mix(0.3, 1.12, s), 0.5), out(mix(0.38, 1.06, s), 0.96)]),
      )
      return group({}, fill(blob(shape), coat.fin, { opacity: 0.82 }), ink(rays.join(''), sheet.gold(), 1.2))
    }),
  )
}

function backFin(sheet: Sheet, spine: readonly Point[], width: number, coat: Coat): Mark {
  const points = steps(8).map((t) => along(spine, mix(0.34, 0.74, t)).at)
  return group(
    {},
    fill(
      stroke(points, (t) => width * 0.2 * Math.sin(Math.PI * (0.06 + 0.9 * t))),
      coat.fin,
      { opacity: 0.9 },
    ),
    ink(curve(points), sheet.gold(), 1.8),
  )
}

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

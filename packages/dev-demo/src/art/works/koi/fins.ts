import { along, mix, type Point, polar, steps } from '../../drawing/geometry'
import { blob, curve, stroke } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark } from '../../drawing/svg'
import type { Coat } from './coat'
import { profile } from './outline'

/** The tail goes on bending as the body does, and parts into two lobes. */
export function tail(sheet: Sheet, spine: readonly Point[], width: number, coat: Coat): Mark {
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

export function sideFins(sheet: Sheet, spine: readonly Point[], width: number, coat: Coat): Mark[] {
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

export function backFin(sheet: Sheet, spine: readonly Point[], width: number, coat: Coat): Mark {
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

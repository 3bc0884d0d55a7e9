import { type Point, polar, times } from '../drawing/geometry'
import { blob, curve, disc } from '../drawing/path'
import type { Sheet } from '../drawing/sheet'
import { fill, group, ink, type Mark } from '../drawing/svg'

/** The inks of a blossom: the petals from rim to heart, and the eye. */
export type BlossomInk = { readonly rim: string; readonly heart: string; readonly eye: string }

/** An open plum blossom: five round petals and a spray of gold stamens. */
export function blossom(sheet: Sheet, [x, y]: Point, r: number, turn: number, paint: BlossomInk): Mark {
  const centre: Point = [x, y]
  const petals = times(5, (i) => {
    const angle = turn + (i / 5) * 2 * Math.PI
    const at = (a: number, d: number) => polar(centre, angle + a, r * d)
    return blob([
      at(0, 0.06),
      at(0.5, 0.5),
      at(0.52, 0.82),
      at(0.2, 1.02),
      at(0, 0.98),
      at(-0.2, 1.02),
      at(-0.52, 0.82),
      at(-0.5, 0.5),
    ])
  })
  const stamens = times(11, (i) => polar(centre, turn + i * 0.571, r * (i % 2 ? 0.42 : 0.55)))
  return group(
    {},
    ...petals.map((petal) =>
      fill(petal, sheet.radialAt([paint.heart, paint.rim, paint.rim], centre, r * 1.05)),
    ),
    ink(petals.join(''), paint.heart, r * 0.025, { opacity: 0.7 }),
    ink(stamens.map((end) => curve([centre, end])).join(''), sheet.gold(), Math.max(1, r * 0.035)),
    ...stamens.map((end) => fill(disc(end, Math.max(1.4, r * 0.055)), sheet.gold())),
    fill(disc(centre, r * 0.12), paint.eye),
  )
}

/** A closed bud on its calyx, pointing towards `angle`. */
export function bud(at: Point, r: number, angle: number, paint: BlossomInk): Mark {
  const out = (a: number, d: number) => polar(at, angle + a, r * d)
  return group(
    {},
    fill(
      blob([out(0, 0), out(0.9, 0.9), out(0.45, 1.7), out(0, 1.95), out(-0.45, 1.7), out(-0.9, 0.9)]),
      paint.rim,
    ),
    fill(blob([out(0, -0.3), out(1.3, 0.7), out(0, 0.75), out(-1.3, 0.7)]), paint.eye),
  )
}

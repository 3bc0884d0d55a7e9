import { mix, type Point, polar, times } from '../drawing/geometry'
import { curve, disc } from '../drawing/path'
import { seeded } from '../drawing/random'
import type { Sheet } from '../drawing/sheet'
import { fill, group, ink, type Mark } from '../drawing/svg'

/** A firework's inks: the fresh sparks at its heart, its body, and where it dies away. */
export type FireworkInk = { readonly heart: string; readonly body: string; readonly end: string }

/** A chrysanthemum shell: rays that bend under their own weight, each with a spark at its end. */
export function firework(sheet: Sheet, centre: Point, r: number, rays: number, paint: FireworkInk): Mark {
  const chance = seeded(Math.round(centre[0] * 7 + centre[1]))
  const light = sheet.radialAt(
    [
      [0, paint.heart],
      [0.2, paint.heart],
      [0.55, paint.body],
      [1, paint.end],
    ],
    centre,
    r,
  )
  const ends: Point[] = []
  const ring = (count: number, from: number, to: number) =>
    times(count, (i) => {
      const angle = (i / count) * 2 * Math.PI + chance.between(-0.03, 0.03)
      const reach = r * to * chance.between(0.9, 1.03)
      const start = chance.between(0.2, 1.5)
      const fall = (t: number) => reach * 0.1 * t * t
      const at = (t: number): Point => {
        const [x, y] = polar(centre, angle, mix(r * from * start, reach, t))
        return [x, y + fall(t)]
      }
      ends.push(at(1.03))
      return curve([at(0), at(0.5), at(1)])
    }).join('')
  const [inner, middle, outer] = [
    ring(Math.round(rays * 0.5), 0.03, 0.42),
    ring(rays, 0.2, 0.72),
    ring(Math.round(rays * 1.2), 0.34, 1),
  ]
  const thin = Math.max(0.9, r / 210)
  return group(
    {},
    sheet.glow(centre, r * 1.5, paint.body, 0.42),
    ink(outer, light, thin * 1.2),
    ink(middle, light, thin * 1.7),
    ink(inner, light, thin * 1.9),
    fill(ends.map((end) => disc(end, thin * chance.between(1.1, 2.4))).join(''), paint.heart, {
      opacity: 0.95,
    }),
    sheet.glow(centre, r * 0.4, paint.heart, 0.9),
  )
}

import { type Point, polar, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import type { Sheet } from '../../drawing/sheet'
import { circle, group, ink, type Mark } from '../../drawing/svg'

/** A ring of bricks around the gate. */
export function ring(sheet: Sheet, centre: Point, r: number): Mark {
  const joints = times(56, (i) => {
    const angle = (i / 56) * 2 * Math.PI
    const [from, to] = [polar(centre, angle, r + 3), polar(centre, angle, r + 34)]
    return `M${from[0].toFixed(1)} ${from[1].toFixed(1)}L${to[0].toFixed(1)} ${to[1].toFixed(1)}`
  })
  const [x, y] = centre
  return group(
    {},
    circle(x, y, r + 19, 'none', {
      stroke: sheet.linear(['#7a8a86', '#3f5552'], [0, 0], [1, 1]),
      'stroke-width': 36,
    }),
    ink(joints.join(''), palette.ink, 1.4, { opacity: 0.5 }),
    ...[r, r + 37].map((radius) =>
      circle(x, y, radius, 'none', { stroke: sheet.gold(), 'stroke-width': 2.4 }),
    ),
  )
}

import { along, type Point, polar, steps, times } from './geometry'

/** A number as it is written into SVG: one decimal is finer than a pixel needs. */
export const num = (value: number): string => String(Math.round(value * 10) / 10)

const xy = ([x, y]: Point) => `${num(x)} ${num(y)}`

/** Straight lines through `points`. */
export const line = (points: readonly Point[]): string => `M${points.map(xy).join('L')}`

/** A closed shape with straight sides. */
export const polygon = (points: readonly Point[]): string => `${line(points)}Z`

/** A smooth line through `points` (Catmull-Rom, written as Béziers). */
export const curve = (points: readonly Point[]): string => smooth(points, false)

/** A smooth closed shape through `points`. */
export const blob = (points: readonly Point[]): string => `${smooth(points, true)}Z`

function smooth(points: readonly Point[], closed: boolean): string {
  const count = points.length
  const at = (i: number) =>
    points[closed ? (i + count) % count : Math.min(count - 1, Math.max(0, i))] as Point
  const segments = times(closed ? count : count - 1, (i) => {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const leave: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
    const arrive: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
    return `C${xy(leave)} ${xy(arrive)} ${xy(to)}`
  })
  return `M${xy(at(0))}${segments.join('')}`
}

/** A full circle as a path, so that it can be joined with others or used as a clip. */
export const disc = ([x, y]: Point, r: number): string =>
  `M${num(x - r)} ${num(y)}a${num(r)} ${num(r)} 0 1 0 ${num(2 * r)} 0a${num(r)} ${num(r)} 0 1 0 ${num(-2 * r)} 0Z`

/** The outline of a brush stroke along `points`; `width` gives its full width at t from 0 to 1. */
export function stroke(points: readonly Point[], width: (t: number) => number, samples = 24): string {
  const sides = steps(samples).map((t) => {
    const { at, angle } = along(points, t)
    const half = width(t) / 2
    return [polar(at, angle - Math.PI / 2, half), polar(at, angle + Math.PI / 2, half)] as const
  })
  return blob([...sides.map(([left]) => left), ...sides.map(([, right]) => right).reverse()])
}

/** A spiral from its outer end inward, as a line. */
export function spiral(
  centre: Point,
  r: number,
  turns: number,
  start: number,
  direction: 1 | -1 = 1,
): string {
  const points = steps(Math.ceil(turns * 10)).map((t) =>
    polar(centre, start + direction * t * turns * 2 * Math.PI, r * (1 - 0.86 * t)),
  )
  return curve(points)
}

/** A shape between a smooth upper edge and the straight line at `foot`. */
export function land(edge: readonly Point[], foot: number): string {
  const first = edge[0] as Point
  const last = edge[edge.length - 1] as Point
  return `${curve(edge)}L${xy([last[0], foot])}L${xy([first[0], foot])}Z`
}

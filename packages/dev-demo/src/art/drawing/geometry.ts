/** A point on the sheet: x to the right, y down, in pixels. */
export type Point = readonly [x: number, y: number]

export const add = ([ax, ay]: Point, [bx, by]: Point): Point => [ax + bx, ay + by]

/** The point at `distance` from `from`, in the direction `angle` (radians, clockwise from the right). */
export const polar = ([x, y]: Point, angle: number, distance: number): Point => [
  x + Math.cos(angle) * distance,
  y + Math.sin(angle) * distance,
]

export const mix = (from: number, to: number, t: number): number => from + (to - from) * t

/** `count` numbers from 0 to 1, both ends included. */
export const steps = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => (count === 1 ? 0 : i / (count - 1)))

/** `count` whole numbers from 0. */
export const times = <T>(count: number, draw: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => draw(i))

/** The point at `t` (0 to 1) of a Catmull-Rom curve through `points`, and its direction in radians. */
export function along(points: readonly Point[], t: number): { at: Point; angle: number } {
  const segments = points.length - 1
  const segment = Math.min(segments - 1, Math.max(0, Math.floor(t * segments)))
  const u = t * segments - segment
  const at = curvePoint(points, segment, u)
  const before = curvePoint(points, segment, u - 0.02)
  const after = curvePoint(points, segment, u + 0.02)
  return { at, angle: Math.atan2(after[1] - before[1], after[0] - before[0]) }
}

function curvePoint(points: readonly Point[], segment: number, u: number): Point {
  const clamped = (i: number) => points[Math.min(points.length - 1, Math.max(0, i))] as Point
  const [p0, p1, p2, p3] = [segment - 1, segment, segment + 1, segment + 2].map(clamped) as [
    Point,
    Point,
    Point,
    Point,
  ]
  const axis = (k: 0 | 1) =>
    0.5 *
    (2 * p1[k] +
      (p2[k] - p0[k]) * u +
      (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * u ** 2 +
      (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * u ** 3)
  return [axis(0), axis(1)]
}

/** Points written as in an SVG polyline: `'0,0 10,4 20,0'`. */
export const points = (written: string): Point[] =>
  written.split(' ').map((pair): Point => {
    const [x, y] = pair.split(',').map(Number)
    return [x ?? 0, y ?? 0]
  })

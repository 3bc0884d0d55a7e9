import { mix, type Point, points } from '../../drawing/geometry'

/** Full width of a body of width 1 at places from nose (0) to tail (1). */
const OUTLINE: readonly Point[] = points(
  '0,0.14 0.02,0.4 0.05,0.56 0.1,0.72 0.2,0.93 0.32,1 0.5,0.88 0.7,0.58 0.88,0.32 0.96,0.22 1,0.08',
)

export function profile(t: number): number {
  const next = OUTLINE.findIndex(([at]) => at >= t)
  const [from, to] = [OUTLINE[Math.max(0, next - 1)] as Point, OUTLINE[Math.max(0, next)] as Point]
  return from === to ? to[1] : mix(from[1], to[1], (t - from[0]) / (to[0] - from[0]))
}

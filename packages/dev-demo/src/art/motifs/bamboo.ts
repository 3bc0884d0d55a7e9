import { along, mix, type Point, polar, times } from '../drawing/geometry'
import { blob, line, stroke } from '../drawing/path'
import type { Random } from '../drawing/random'

/** A bamboo cane with leaves as one outline, for shadows and silhouettes: from `foot`, bending to `tip`. */
export function bamboo(foot: Point, tip: Point, width: number, leaves: number, chance: Random): string {
  const bend: Point = [mix(foot[0], tip[0], 0.4) - (tip[0] - foot[0]) * 0.12, mix(foot[1], tip[1], 0.55)]
  const spine = [foot, bend, tip]
  const joints = 8
  const segments = times(joints, (i) => {
    const [from, to] = [along(spine, i / joints + 0.006).at, along(spine, (i + 1) / joints - 0.006).at]
    return stroke([from, to], () => mix(width, width * 0.4, i / joints), 4)
  })
  const sprays = times(leaves, (i) => {
    const { at } = along(spine, mix(0.3, 1, i / leaves) + chance.between(-0.04, 0.04))
    const side = i % 2 ? 1 : -1
    const twig = polar(at, -Math.PI / 2 + side * chance.between(0.7, 1.4), chance.between(26, 70))
    const blades = times(chance.whole(3, 5), () =>
      blade(twig, Math.PI / 2 - side * chance.between(-0.2, 1.25), chance.between(70, 130)),
    )
    return stroke([at, twig], () => 3, 3) + blades.join('')
  })
  return segments.join('') + sprays.join('')
}

/** One long leaf from its stalk. */
function blade(at: Point, angle: number, length: number): string {
  const out = (turn: number, r: number) => polar(at, angle + turn, length * r)
  return blob([at, out(0.2, 0.3), out(0.1, 0.66), out(0.02, 1), out(-0.08, 0.66), out(-0.18, 0.3)])
}

/** A hanging willow or wisteria strand with leaves on both sides, as one outline. */
export function strand(from: Point, length: number, sway: number, chance: Random): string {
  const spine = times(5, (i): Point => [from[0] + Math.sin(i * 0.7) * sway, from[1] + (i / 4) * length])
  const leaves = times(Math.round(length / 15), (i) => {
    const { at } = along(spine, i / Math.round(length / 15))
    return blade(at, Math.PI / 2 + (i % 2 ? 0.62 : -0.62), chance.between(16, 26))
  })
  return line(spine) + leaves.join('')
}

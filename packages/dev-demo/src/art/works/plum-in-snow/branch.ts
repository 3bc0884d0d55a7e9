import { add, along, mix, type Point, polar, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { curve, stroke } from '../../drawing/path'
import { type Random, seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark } from '../../drawing/svg'
import { type BlossomInk, blossom, bud } from '../../motifs/blossom'

/** A limb from its root to its tip, with the width of its root. */
export type Limb = { readonly points: readonly Point[]; readonly width: number; readonly seed: number }

const RED: BlossomInk = { rim: palette.cinnabar, heart: palette.madder, eye: palette.lacquer }
const PINK: BlossomInk = { rim: palette.rose, heart: palette.cinnabar, eye: palette.oxblood }

/** A limb of old wood with twigs, snow on its upper side, blossoms and buds. */
export function limb(sheet: Sheet, { points, width, seed }: Limb, flowers: number): Mark {
  const chance = seeded(seed)
  const twigs = times(Math.ceil(flowers * 0.7), () => twig(points, chance))
  const places = [
    ...times(flowers, () => along(points, chance.between(0.25, 1)).at),
    ...twigs.flatMap((twigPoints) => [0.55, 0.8, 1].map((t) => along(twigPoints, t).at)),
  ]
  return group(
    {},
    ...twigs.map((twigPoints) =>
      fill(
        stroke(twigPoints, (t) => mix(width * 0.16 + 5, 2, t)),
        palette.ink,
      ),
    ),
    fill(stroke(points, rough(width, chance), 40), palette.ink),
    bark(sheet, points, width, chance),
    snowOn(points, (t) => mix(width, width * 0.12, t), chance),
    ...places.map((at, i) => flower(sheet, at, chance, i)),
  )
}

const rough = (width: number, chance: Random) => (t: number) =>
  mix(width, width * 0.12, t) * chance.between(0.84, 1.12)

function twig(points: readonly Point[], chance: Random): Point[] {
  const { at, angle } = along(points, chance.between(0.2, 0.97))
  const side = chance.next() < 0.72 ? -1 : 1
  const lean = Math.cos(angle) < 0 ? -side : side
  const turn = angle + lean * chance.between(0.45, 0.95)
  const length = chance.between(80, 190)
  return [
    at,
    polar(at, turn + 0.14, length * 0.35),
    polar(at, turn - 0.05, length * 0.7),
    polar(at, turn - lean * 0.2, length),
  ]
}

/** Snow lies where the wood faces the sky, and slides off where it is steep. */
function snowOn(points: readonly Point[], width: (t: number) => number, chance: Random): Mark {
  const patches = times(7, (i) => {
    const from = 0.03 + i * 0.135 + chance.between(0, 0.04)
    const { angle } = along(points, from + 0.05)
    if (Math.abs(Math.cos(angle)) < 0.5) return ''
    const spine = times(6, (k): Point => {
      const t = Math.min(0.99, from + k * 0.022)
      return add(along(points, t).at, [0, -width(t) * 0.46])
    })
    const depth = width(from + 0.06) * 0.36 + 8
    return fill(
      stroke(spine, (t) => depth * Math.sin(Math.PI * mix(0.01, 0.99, t)) ** 0.7),
      palette.snow,
    )
  })
  return group({}, ...patches)
}

function bark(sheet: Sheet, points: readonly Point[], width: number, chance: Random): Mark {
  const lines = times(9, () => {
    const [from, offset] = [chance.between(0, 0.8), chance.between(-0.3, 0.34)]
    return curve(
      times(4, (k) => {
        const t = Math.min(1, from + k * 0.03)
        const { at, angle } = along(points, t)
        return polar(at, angle + Math.PI / 2, offset * mix(width, width * 0.12, t))
      }),
    )
  })
  return ink(lines.join(''), sheet.gold(), 1.5, { opacity: 0.75 })
}

function flower(sheet: Sheet, at: Point, chance: Random, index: number): Mark {
  const place = add(at, [chance.between(-14, 14), chance.between(-16, 8)])
  const paint = index % 3 === 1 ? PINK : RED
  return index % 3 === 2
    ? bud(place, chance.between(7, 11), chance.between(-2.2, -0.9), paint)
    : blossom(sheet, place, chance.between(20, 36), chance.between(0, 6), paint)
}

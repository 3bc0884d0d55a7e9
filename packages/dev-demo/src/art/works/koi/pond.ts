import { mix, type Point, polar, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { blob, curve, disc } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark, rect } from '../../drawing/svg'

/** Deep water, lit around `light`, with fine wave lines. */
export function water(sheet: Sheet, light: Point): Mark {
  const { width, height } = sheet
  const chance = seeded(5)
  const waves = times(64, () => {
    const [x, y] = [chance.between(-60, width), chance.between(0, height)]
    const length = chance.between(60, 220)
    return curve(steps(6).map((t): Point => [x + t * length, y + Math.sin(t * 6 + x) * 4]))
  })
  return group(
    {},
    rect(
      0,
      0,
      width,
      height,
      sheet.linear([palette.abyss, palette.lagoon, '#0f5a5c', palette.lagoon, palette.abyss]),
    ),
    sheet.glow(light, width * 0.85, palette.malachite, 0.75),
    ink(waves.join(''), palette.jade, 1.4, { opacity: 0.28 }),
    sheet.sprayed(
      `M0 0H${width}V${height}H0Z`,
      palette.abyss,
      sheet.linear([
        [0, '#000', 0.7],
        [0.3, '#000', 0],
        [0.75, '#000', 0],
        [1, '#000', 0.7],
      ]),
    ),
  )
}

/** Gold rings spreading from a touch on the water; they are broken where the light leaves them. */
export function ripples(sheet: Sheet, centre: Point, from: number, to: number, count: number): Mark {
  const chance = seeded(Math.round(centre[0] + centre[1]))
  const rings = steps(count).map((t) => {
    const r = mix(from, to, t)
    const long = 2 * Math.PI * r
    const gaps = times(
      5,
      () => `${(long * chance.between(0.06, 0.3)).toFixed(0)} ${chance.whole(10, 46)}`,
    ).join(' ')
    return ink(disc(centre, r), sheet.gold(), mix(2.4, 1, t), {
      'stroke-dasharray': gaps,
      opacity: mix(0.95, 0.3, t),
    })
  })
  return group({}, ...rings)
}

/** A lotus leaf seen from above, its notch towards `turn`. */
export function lotusLeaf(sheet: Sheet, centre: Point, r: number, turn: number, seed: number): Mark {
  const chance = seeded(seed)
  const rim = steps(22).map((t) =>
    polar(centre, turn + mix(0.12, 2 * Math.PI - 0.12, t), r * chance.between(0.95, 1.04)),
  )
  const shape = blob([polar(centre, turn, r * 0.12), ...rim])
  const veins = times(15, (i) => {
    const angle = turn + mix(0.3, 2 * Math.PI - 0.3, i / 14)
    const fork = polar(centre, angle, r * 0.66)
    return `${curve([polar(centre, angle, r * 0.07), fork])}${curve([fork, polar(centre, angle - 0.1, r * 0.92)])}${curve([fork, polar(centre, angle + 0.1, r * 0.92)])}`
  })
  return group(
    {},
    fill(shape, palette.abyss, { transform: 'translate(16 26)', opacity: 0.45 }),
    fill(shape, sheet.radialAt([palette.jade, palette.malachite, palette.pine], centre, r * 1.05)),
    sheet.sprayed(
      shape,
      palette.pine,
      sheet.linear(
        [
          [0, '#000', 0],
          [0.5, '#000', 0.1],
          [1, '#000', 0.75],
        ],
        [0, 0],
        [1, 1],
      ),
    ),
    ink(veins.join(''), sheet.gold(), 1.5, { opacity: 0.8 }),
    ink(shape, sheet.gold(), 2),
  )
}

/** A lotus in bloom, seen from above. */
export function lotus(sheet: Sheet, centre: Point, r: number): Mark {
  const ring = (count: number, reach: number, turn: number, paint: string) =>
    times(count, (i) => {
      const angle = turn + (i / count) * 2 * Math.PI
      const at = (a: number, d: number) => polar(centre, angle + a, r * reach * d)
      const petal = blob([
        at(0, 0.1),
        at(0.36, 0.5),
        at(0.24, 0.82),
        at(0, 1.06),
        at(-0.24, 0.82),
        at(-0.36, 0.5),
      ])
      return group(
        {},
        fill(petal, paint),
        ink(petal, sheet.gold(), 1.3),
        ink(curve([at(0, 0.4), at(0, 0.92)]), sheet.gold(), 0.9),
      )
    })
  const blush = sheet.radialAt([palette.paper, palette.blush, palette.rose], centre, r)
  return group(
    {},
    ...ring(9, 1, 0.2, blush),
    ...ring(8, 0.76, 0.5, sheet.radialAt([palette.paper, palette.paper, palette.blush], centre, r * 0.8)),
    ...ring(6, 0.5, 0.1, palette.paper),
    fill(disc(centre, r * 0.16), palette.gold),
    ...times(9, (i) => fill(disc(polar(centre, i * 0.7, r * 0.1), 1.8), palette.oxblood)),
  )
}

import { mix, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, group, ink, type Mark, placed, rect } from '../../drawing/svg'
import { redLantern, skyLantern } from '../../motifs/lantern'
import { bank, dusk, stars } from './cover'
import { eaves, house } from './house'
import { boat, bridge, mirror } from './river'

/** Lanterns under the eaves, and the river beyond. */
export function underTheEaves(sheet: Sheet): string {
  const level = 960
  const chance = seeded(9)
  const town = group(
    {},
    bridge(sheet, [210, level], 66),
    house(sheet, { x: 420, y: level - 8, width: 150, height: 130, far: 0.9 }, chance),
    house(sheet, { x: 560, y: level - 8, width: 250, height: 230, far: 0.5 }, chance),
    bank(340, level, 440),
  )
  return sheet.svg(
    dusk(sheet, level, [210, level - 30]),
    stars(sheet),
    mirror(sheet, town, level),
    town,
    eaves(sheet, 210),
    redLantern(sheet, [120, 226], 58, 60),
    redLantern(sheet, [318, 226], 84, 110),
    redLantern(sheet, [545, 226], 66, 40),
    redLantern(sheet, [694, 226], 46, 150),
    boat(sheet, [300, 1120], 0.7),
  )
}

/** A wish let go: sky lanterns close by, and their lights on the water. */
export function lettingGo(sheet: Sheet): string {
  const level = 1010
  const chance = seeded(52)
  const far = times(22, (i) =>
    skyLantern(sheet, [chance.between(30, 720), mix(60, 760, i / 21)], mix(8, 20, chance.next())),
  )
  const near = [
    [220, 300, 74],
    [560, 470, 104],
    [170, 690, 52],
    [430, 140, 40],
  ] as const
  const glints = times(9, (i) =>
    redGlint(sheet, [chance.between(60, 690), mix(1050, 1210, i / 8)], mix(12, 26, i / 8)),
  )
  const lights = group({}, ...far, ...near.map(([x, y, r]) => skyLantern(sheet, [x, y], r)))
  return sheet.svg(
    dusk(sheet, level, [375, level - 20]),
    stars(sheet),
    mirror(sheet, lights, level),
    lights,
    ...glints,
    placed(0, 0, ink(`M0 ${level}H750`, palette.goldLight, 1.4, { opacity: 0.6 })),
  )
}

/** A lotus lamp set afloat. */
function redGlint(sheet: Sheet, [x, y]: readonly [number, number], r: number): Mark {
  const petals = [-1, -0.5, 0, 0.5, 1].map(
    (t) =>
      `M${x} ${y}Q${x + t * r * 1.6 - r * 0.4} ${y - r * 0.5} ${x + t * r * 1.3} ${y - r * (1.1 - Math.abs(t) * 0.5)}Q${x + t * r * 1.4 + r * 0.4} ${y - r * 0.3} ${x} ${y}Z`,
  )
  return group(
    {},
    sheet.glow([x, y - r * 0.4], r * 3, palette.persimmon, 0.7),
    circle(x, y - r * 0.7, r * 0.3, palette.goldPale),
    ...petals.map(
      (d) => `<path d="${d}" fill="${palette.rose}" stroke="${palette.goldLight}" stroke-width="1.2"/>`,
    ),
    rect(x - r, y, r * 2, 2.4, palette.goldPale, { rx: 1.2, opacity: 0.7 }),
  )
}

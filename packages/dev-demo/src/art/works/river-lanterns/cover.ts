import { mix, type Point, points, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { curve, land } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark, rect } from '../../drawing/svg'
import { redLantern, skyLantern } from '../../motifs/lantern'
import { house } from './house'
import { boat, bridge, mirror } from './river'

const WATER = 880

/** Sky lanterns rise over a river town; the bridge and its image make the full circle. */
export function cover(sheet: Sheet): string {
  const town = group(
    {},
    far(sheet),
    sheet.glow([478, WATER], 190, palette.goldPale, 0.9),
    bridge(sheet, [478, WATER], 118),
    ...banks(sheet),
  )
  return sheet.svg(
    dusk(sheet, WATER, [478, WATER - 40]),
    stars(sheet),
    mirror(sheet, town, WATER),
    town,
    ...risingLanterns(sheet),
    boat(sheet, [560, 1120], 0.92),
  )
}

/** The hour between: night above, the last light at `light` on the water's edge. */
export const dusk = (sheet: Sheet, level: number, light: Point): Mark =>
  group(
    {},
    rect(
      0,
      0,
      sheet.width,
      level,
      sheet.linear([palette.night, palette.indigo, '#4a3277', '#a24a63', '#ee9160', palette.apricot]),
    ),
    sheet.sprayed(
      `M0 0H${sheet.width}V520H0Z`,
      palette.night,
      sheet.linear([
        [0, '#000', 0.7],
        [1, '#000', 0],
      ]),
    ),
    sheet.glow(light, 420, palette.goldPale, 0.7),
  )

export function stars(sheet: Sheet): Mark {
  const chance = seeded(2)
  return group(
    {},
    ...times(46, () =>
      circle(
        chance.between(0, sheet.width),
        chance.between(10, 420),
        chance.between(0.7, 1.9),
        palette.goldPale,
        { opacity: chance.between(0.3, 0.9) },
      ),
    ),
  )
}

function far(sheet: Sheet): Mark {
  const edge: readonly Point[] = points('-20,790 120,720 260,770 400,690 520,706 680,700 820,760 980,730')
  return group(
    {},
    fill(land(edge, WATER), sheet.linear(['#8a4a78', '#c9705f'])),
    ink(curve(edge), sheet.gold(), 1.6),
    pagoda(sheet, [628, 742]),
  )
}

function pagoda(sheet: Sheet, [x, y]: Point): Mark {
  const floors = times(6, (i) => {
    const [w, top] = [62 - i * 7, y - i * 38]
    return group(
      {},
      rect(x - w * 0.36, top - 30, w * 0.72, 32, '#5a3468'),
      rect(x - 5, top - 22, 10, 16, palette.goldLight),
      fill(
        `M${x - w * 0.78} ${top - 34}Q${x - w * 0.4} ${top - 24} ${x - w * 0.36} ${top - 40}H${x + w * 0.36}Q${x + w * 0.4} ${top - 24} ${x + w * 0.78} ${top - 34}Q${x + w * 0.4} ${top - 22} ${x + w * 0.3} ${top - 24}H${x - w * 0.3}Q${x - w * 0.4} ${top - 22} ${x - w * 0.78} ${top - 34}Z`,
        '#35205a',
        { stroke: palette.gold, 'stroke-width': 1.1 },
      ),
    )
  })
  return group({}, ...floors, ink(`M${x} ${y - 224}V${y - 284}`, sheet.gold(), 3))
}

/** Houses on both banks, the near ones last. */
function banks(sheet: Sheet): Mark[] {
  const chance = seeded(40)
  const rows = [
    [256, 130, 112, 0.95],
    [598, 136, 104, 0.95],
    [132, 176, 232, 0.6],
    [668, 190, 206, 0.6],
    [-90, 240, 344, 0.1],
    [816, 260, 318, 0.1],
  ] as const
  return [
    ...rows.map(([x, width, height, far]) => house(sheet, { x, y: WATER - 10, width, height, far }, chance)),
    bank(-10, WATER, 330),
    bank(640, WATER, 330),
    ...[
      [176, 520, 17],
      [332, 636, 14],
      [800, 548, 17],
      [642, 664, 14],
    ].map(([x, y, r]) => redLantern(sheet, [x as number, y as number], r as number, 4)),
  ]
}

function risingLanterns(sheet: Sheet): Mark[] {
  const chance = seeded(77)
  const distant = steps(26).map((t) => {
    const spread = mix(150, 420, t)
    return skyLantern(
      sheet,
      [478 + chance.between(-spread, spread) + t * 60, mix(660, 60, t) + chance.between(-40, 40)],
      mix(5, 15, t) * chance.between(0.8, 1.2),
    )
  })
  const near = [
    [300, 420, 34],
    [640, 300, 46],
    [190, 190, 30],
    [800, 500, 24],
    [470, 560, 20],
    [420, 110, 22],
  ] as const
  return [...distant, ...near.map(([x, y, r]) => skyLantern(sheet, [x, y], r))]
}

/** A stone embankment on the water at `level`. */
export const bank = (x: number, level: number, width: number): Mark =>
  rect(x, level - 14, width, 16, '#2c2350', { stroke: palette.gold, 'stroke-width': 1.2 })

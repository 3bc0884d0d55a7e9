import type { Point } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { disc } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark, placed, rect } from '../../drawing/svg'
import { massif } from '../../motifs/peak'
import { geese, island, kiosk, mistBand, netWater, pineTree, skiff } from './river'

const SUN: Point = [676, 330]
export const MIST = '#f0dfb4'

/** Ten thousand miles of rivers and mountains, in the mineral colours of the Song. */
export function cover(sheet: Sheet): string {
  const chance = seeded(61)
  return sheet.svg(
    silk(sheet),
    sun(sheet, SUN, 108),
    geese([150, 250], 13, '#6b4a2c'),
    massif(sheet, { x: 820, foot: 920, width: 620, height: 400, far: 0.9, seed: 3 }),
    massif(sheet, { x: 80, foot: 900, width: 520, height: 330, far: 0.9, seed: 30 }),
    mistBand(sheet, 860, 70, MIST),
    massif(sheet, { x: 380, foot: 1010, width: 700, height: 620, far: 0, seed: 21 }),
    mistBand(sheet, 980, 40, MIST),
    massif(sheet, { x: 900, foot: 1060, width: 560, height: 330, far: 0, seed: 8 }),
    massif(sheet, { x: 10, foot: 1060, width: 420, height: 250, far: 0, seed: 17 }),
    mistBand(sheet, 1050, 46, MIST),
    netWater(sheet, 1050),
    island(sheet, [330, 1106], 280, 4),
    placed(330, 1072, kiosk(sheet), 0, 0.9),
    island(sheet, [880, 1150], 320, 12),
    placed(590, 1186, skiff(sheet), 0, 1.05),
    ...(
      [
        [770, 880, 84],
        [800, 892, 60],
        [116, 926, 74],
        [84, 940, 56],
      ] as const
    ).map(([x, y, size]) => pineTree(sheet, [x, y], size, chance)),
  )
}

/** Old silk, darker towards its edges. */
export const silk = (sheet: Sheet): Mark =>
  group(
    {},
    rect(0, 0, sheet.width, sheet.height, sheet.linear(['#b98d4a', '#d3ab68', '#e6cb94', MIST])),
    sheet.sprayed(
      `M0 0H${sheet.width}V${sheet.height * 0.5}H0Z`,
      '#8a5f2b',
      sheet.linear([
        [0, '#000', 0.5],
        [1, '#000', 0],
      ]),
    ),
  )

export const sun = (sheet: Sheet, at: Point, r: number): Mark =>
  group(
    {},
    sheet.glow(at, r * 2.6, palette.apricot, 0.6),
    fill(disc(at, r), sheet.linear([palette.cinnabar, palette.vermilion, palette.persimmon])),
    ink(disc(at, r + 10), sheet.gold(), 1.6),
  )

import type { Point } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { disc } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark, placed, rect } from '../../drawing/svg'
import { fir } from '../../motifs/pine'
import { snowfall } from '../../motifs/snow'
import { train } from './train'
import { home, range, snowfield, starfield, viaduct } from './valley'

const MOON: Point = [560, 470]
const DECK = 810

/** The last train home crosses a valley under the moon. */
export function cover(sheet: Sheet): string {
  const chance = seeded(23)
  const firs = [
    [60, 1150, 190],
    [140, 1190, 230],
    [238, 1180, 150],
    [880, 1090, 170],
    [40, 1270, 260],
    [330, 1240, 130],
  ] as const
  return sheet.svg(
    nightSky(sheet, MOON, 214),
    range(
      sheet,
      1000,
      [
        [-20, 700],
        [90, 560],
        [180, 640],
        [300, 470],
        [420, 660],
        [520, 590],
        [640, 690],
        [760, 540],
        [860, 640],
        [980, 560],
      ],
      ['#5f7cab', '#8a9cc0'],
      palette.snow,
    ),
    range(
      sheet,
      1100,
      [
        [-20, 790],
        [120, 690],
        [230, 770],
        [380, 650],
        [500, 770],
        [700, 700],
        [830, 790],
        [980, 690],
      ],
      ['#3d578f', '#6a80b0'],
      '#dbe3ea',
    ),
    viaduct(sheet, DECK, 1120),
    placed(800, DECK - 4, train(sheet, 3), 0, 1),
    snowfield(sheet, 1046, 36, ['#93a8cd', '#5d76a8'], 0.4),
    home(sheet, [700, 1150], 0.92),
    snowfield(sheet, 1150, 30, ['#e6ecf0', '#a9bad6'], 2),
    ...firs.map(([x, y, height]) => fir(sheet, [x, y], height, '#173a4a', palette.snow, chance)),
    snowfall(sheet, chance, 190, palette.snow),
  )
}

export const nightSky = (sheet: Sheet, moon: Point, r: number): Mark =>
  group(
    {},
    rect(
      0,
      0,
      sheet.width,
      sheet.height,
      sheet.linear(['#0a1030', palette.indigo, '#33508f', '#7890bd', '#c5cbd8']),
    ),
    sheet.sprayed(
      `M0 0H${sheet.width}V520H0Z`,
      '#070b24',
      sheet.linear([
        [0, '#000', 0.75],
        [1, '#000', 0],
      ]),
    ),
    starfield(sheet, 8, 90, 520),
    sheet.glow(moon, r * 2.3, palette.goldPale, 0.5),
    fill(disc(moon, r), sheet.linear([palette.paper, palette.goldPale, '#f1cd96'])),
    sheet.sprayed(
      disc(moon, r),
      palette.gold,
      sheet.linear(
        [
          [0, '#000', 0],
          [0.5, '#000', 0.1],
          [1, '#000', 0.6],
        ],
        [0.2, 0],
        [0.6, 1],
      ),
    ),
    ink(disc(moon, r + 12), sheet.gold(), 1.5),
  )

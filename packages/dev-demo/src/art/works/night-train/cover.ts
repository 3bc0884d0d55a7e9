import type { Point } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { disc } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark, placed, rect } from '../../drawing/svg'
import { massif, type PeakInk } from '../../motifs/peak'
import { fir } from '../../motifs/pine'
import { snowfall } from '../../motifs/snow'
import { train } from './train'
import { home, snowfield, starfield, viaduct } from './valley'

const MOON: Point = [530, 430]
const DECK = 810

/** Rock under snow by moonlight. */
export const SNOWY: PeakInk = {
  body: [
    [0, '#f4f5f3'],
    [0.22, '#d3deea'],
    [0.5, '#7f98c6'],
    [1, '#5a75ab'],
  ],
  folds: ['#3d578f', '#f4f5f3'],
  crest: '#8fa6cf',
  mist: '#6f8abb',
}

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
    nightSky(sheet, MOON, 204),
    massif(sheet, { x: 150, foot: 1100, width: 760, height: 680, far: 0.5, seed: 4 }, SNOWY),
    massif(sheet, { x: 890, foot: 1100, width: 740, height: 620, far: 0.5, seed: 15 }, SNOWY),
    massif(sheet, { x: 520, foot: 1100, width: 660, height: 420, far: 0.15, seed: 27 }, SNOWY),
    rect(
      0,
      840,
      sheet.width,
      260,
      sheet.linear([
        [0, '#c9d4e4', 0],
        [1, '#c9d4e4', 0.95],
      ]),
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

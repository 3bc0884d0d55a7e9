import { type Point, points, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { disc } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark, placed, rect } from '../../drawing/svg'
import { bandCloud } from '../../motifs/cloud'
import { crane } from './crane'
import { palaceRoof } from './palace'
import { bough } from './pine'

const MOON: Point = [520, 470]

/** Cranes wheel over the palace roofs at daybreak, as an emperor once painted them. */
export function cover(sheet: Sheet): string {
  const far = [
    [776, 190, -18, 0.27],
    [196, 262, 12, 0.22],
    [842, 640, -4, 0.25],
    [120, 690, -20, 0.2],
  ] as const
  return sheet.svg(
    dawn(sheet),
    moon(sheet, MOON, 276),
    ...far.map(([x, y, turn, size]) => placed(x, y, crane(sheet), turn, size)),
    placed(478, 560, crane(sheet), -10, 1.12),
    cloud(sheet, [150, 850], 460, 3, 20),
    placed(640, 1010, palaceRoof(sheet)),
    cloud(sheet, [860, 1190], 520, 3, 7),
    bough(
      sheet,
      points('-60,1330 40,1210 120,1130 230,1080 330,1060'),
      92,
      [
        [320, 1068, 112],
        [190, 1000, 128],
        [30, 1060, 130],
        [130, 1160, 140],
        [300, 1216, 120],
      ],
      3,
    ),
    cloud(sheet, [430, 1262], 560, 2, 9),
  )
}

export const dawn = (sheet: Sheet): Mark =>
  group(
    {},
    rect(
      0,
      0,
      sheet.width,
      sheet.height,
      sheet.linear(['#123f66', '#2a6c8c', '#6aa3ae', '#c3cfb6', '#efd9a6']),
    ),
    sheet.sprayed(
      `M0 0H${sheet.width}V${sheet.height / 2}H0Z`,
      '#0c2f52',
      sheet.linear([
        [0, '#000', 0.7],
        [1, '#000', 0],
      ]),
    ),
  )

export const moon = (sheet: Sheet, at: Point, r: number): Mark =>
  group(
    {},
    sheet.glow(at, r * 2, palette.goldPale, 0.5),
    fill(disc(at, r), sheet.linear(['#f8dfa4', palette.goldLight, palette.gold])),
    sheet.sprayed(
      disc(at, r),
      palette.goldDeep,
      sheet.linear([
        [0, '#000', 0],
        [0.4, '#000', 0.1],
        [1, '#000', 0.7],
      ]),
    ),
    ...times(2, (i) => ink(disc(at, r + 14 + i * 12), palette.goldPale, 1.8 - i * 0.7, { opacity: 0.8 })),
  )

export const cloud = (sheet: Sheet, at: Point, width: number, bands: number, seed: number): Mark =>
  bandCloud(at, width, bands, seeded(seed), {
    fill: sheet.linearAt([palette.paper, '#e8d3a6'], [0, at[1] - 90], [0, at[1] + 20]),
    line: palette.goldDeep,
  })

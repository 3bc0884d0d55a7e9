import { type Point, points } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { curve, land } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark, placed } from '../../drawing/svg'
import { bandCloud } from '../../motifs/cloud'
import { sky, sun } from './cover'
import { goat } from './goat'

/** Three goats on three ridges: 三阳 is said like 三羊. */
export function threeGoats(sheet: Sheet): string {
  return sheet.svg(
    sky(sheet),
    sun(sheet, [420, 430], 236),
    placed(560, 330, goat(sheet), 0, -0.34, 0.34),
    ridge(sheet, points('-20,760 120,720 250,600 360,545 480,548 600,640 770,600'), [
      palette.cinnabar,
      palette.madder,
    ]),
    placed(36, 478, goat(sheet), 0, 0.48),
    ridge(sheet, points('-20,800 120,786 260,780 350,800 460,900 600,940 770,900'), [
      palette.madder,
      palette.oxblood,
    ]),
    placed(318, 616, goat(sheet), 0, 0.66),
    ridge(sheet, points('-20,1120 140,1090 300,1038 500,1026 640,1036 700,1090 770,1120'), [
      palette.oxblood,
      palette.lacquer,
    ]),
    ...drift(sheet, [
      [90, 1010, 300, 3],
      [720, 1090, 260, 2],
      [640, 1190, 420, 3],
      [150, 1236, 480, 3],
    ]),
  )
}

/** The head and its horns, near enough to count the rings. */
export function horns(sheet: Sheet): string {
  return sheet.svg(
    sky(sheet),
    sun(sheet, [430, 560], 300),
    placed(-46, 410, goat(sheet), 0, 1.62),
    ...drift(sheet, [
      [120, 1090, 380, 3],
      [680, 1150, 420, 3],
      [260, 1246, 640, 3],
    ]),
  )
}

function ridge(sheet: Sheet, edge: readonly Point[], stops: readonly string[]): Mark {
  return group({}, fill(land(edge, 1270), sheet.linear(stops)), ink(curve(edge), sheet.gold(), 2))
}

function drift(sheet: Sheet, places: readonly (readonly [number, number, number, number])[]): Mark[] {
  const chance = seeded(44)
  return places.map(([x, y, width, bands]) =>
    bandCloud([x, y], width, bands, chance, {
      fill: sheet.linearAt([palette.vermilion, palette.madder], [0, y - 80], [0, y + 60]),
      line: sheet.gold(),
    }),
  )
}

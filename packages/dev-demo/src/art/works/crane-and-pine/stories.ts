import { points } from '../../drawing/geometry'
import type { Sheet } from '../../drawing/sheet'
import { placed } from '../../drawing/svg'
import { redLantern } from '../../motifs/lantern'
import { cloud, dawn, moon } from './cover'
import { crane } from './crane'
import { palaceRoof } from './palace'
import { bough } from './pine'

/** A pair, wing over wing, above the clouds. */
export function pair(sheet: Sheet): string {
  return sheet.svg(
    dawn(sheet),
    moon(sheet, [400, 360], 190),
    cloud(sheet, [620, 620], 380, 2, 5),
    placed(430, 470, crane(sheet), -24, 0.92),
    cloud(sheet, [90, 800], 380, 3, 8),
    placed(360, 860, crane(sheet), -8, -1.05, 1.05),
    cloud(sheet, [660, 1050], 460, 3, 12),
    cloud(sheet, [190, 1180], 560, 3, 21),
  )
}

/** One has come down to the old pine by the palace. */
export function palaceDawn(sheet: Sheet): string {
  return sheet.svg(
    dawn(sheet),
    moon(sheet, [250, 330], 130),
    placed(560, 250, crane(sheet), -16, 0.36),
    placed(160, 520, crane(sheet), -4, 0.3),
    placed(420, 800, palaceRoof(sheet), 0, 1.12),
    redLantern(sheet, [300, 1034], 26, 14),
    redLantern(sheet, [540, 1034], 26, 14),
    cloud(sheet, [60, 1000], 340, 3, 3),
    cloud(sheet, [680, 1150], 420, 3, 6),
    bough(
      sheet,
      points('800,420 700,470 620,540 520,570'),
      60,
      [
        [520, 580, 100],
        [640, 500, 120],
        [740, 420, 130],
        [700, 620, 110],
      ],
      15,
    ),
    cloud(sheet, [260, 1240], 640, 3, 11),
  )
}

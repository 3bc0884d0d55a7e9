import type { Sheet } from '../../drawing/sheet'
import { placed } from '../../drawing/svg'
import { massif } from '../../motifs/peak'
import { MIST, silk, sun } from './cover'
import { geese, island, kiosk, mistBand, netWater, skiff } from './river'

/** One boat on all that water. */
export function oneBoat(sheet: Sheet): string {
  return sheet.svg(
    silk(sheet),
    sun(sheet, [230, 330], 92),
    geese([430, 210], 11, '#6b4a2c'),
    massif(sheet, { x: 560, foot: 640, width: 460, height: 250, far: 0.9, seed: 12 }),
    massif(sheet, { x: 120, foot: 650, width: 420, height: 200, far: 0.6, seed: 25 }),
    mistBand(sheet, 640, 50, MIST),
    netWater(sheet, 640),
    island(sheet, [640, 740], 240, 7),
    placed(340, 950, skiff(sheet), 0, 1.5),
    island(sheet, [90, 1190], 420, 3),
  )
}

/** Under the summit: a fall, a kiosk, old pines. */
export function underTheSummit(sheet: Sheet): string {
  return sheet.svg(
    silk(sheet),
    sun(sheet, [600, 210], 70),
    massif(sheet, { x: 640, foot: 900, width: 520, height: 520, far: 0.85, seed: 44 }),
    mistBand(sheet, 860, 90, MIST),
    massif(sheet, { x: 300, foot: 1080, width: 760, height: 800, far: 0, seed: 52 }),
    mistBand(sheet, 1060, 60, MIST),
    massif(sheet, { x: 690, foot: 1160, width: 460, height: 330, far: 0, seed: 8 }),
    massif(sheet, { x: 40, foot: 1150, width: 420, height: 300, far: 0, seed: 19 }),
    mistBand(sheet, 1130, 60, MIST),
    netWater(sheet, 1130),
    island(sheet, [380, 1196], 420, 4),
    placed(372, 1148, kiosk(sheet), 0, 1.25),
  )
}

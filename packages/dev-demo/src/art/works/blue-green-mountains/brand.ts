import { palette } from '../../drawing/palette'
import { disc } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { circle } from '../../drawing/svg'
import { emblem } from '../../motifs/emblem'
import { peak } from '../../motifs/peak'

/** 千里: three peaks. */
export const brand = (sheet: Sheet): string =>
  emblem(
    sheet,
    ['#e6cb94', '#c99c58'],
    circle(136, 62, 15, palette.cinnabar),
    sheet.clipped(
      disc([100, 100], 83),
      peak(sheet, { x: 58, foot: 186, width: 92, height: 92, far: 0, seed: 1 }),
      peak(sheet, { x: 146, foot: 186, width: 96, height: 84, far: 0, seed: 2 }),
      peak(sheet, { x: 102, foot: 190, width: 84, height: 130, far: 0, seed: 3 }),
    ),
  )

import { palette } from '../../drawing/palette'
import { disc } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { circle } from '../../drawing/svg'
import { emblem } from '../../motifs/emblem'
import { peak } from './peak'

/** 千里: three peaks. */
export const brand = (sheet: Sheet): string =>
  emblem(
    sheet,
    ['#e6cb94', '#c99c58'],
    circle(136, 62, 15, palette.cinnabar),
    sheet.clipped(
      disc([100, 100], 83),
      peak(sheet, { x: 58, foot: 164, width: 92, height: 74, far: 0, seed: 1 }),
      peak(sheet, { x: 146, foot: 164, width: 96, height: 66, far: 0, seed: 2 }),
      peak(sheet, { x: 102, foot: 166, width: 84, height: 110, far: 0, seed: 3 }),
    ),
  )

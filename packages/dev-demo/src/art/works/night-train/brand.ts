import { palette } from '../../drawing/palette'
import { disc } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { circle, placed, rect } from '../../drawing/svg'
import { emblem } from '../../motifs/emblem'
import { train } from './train'

/** 归途: an engine under the moon. */
export const brand = (sheet: Sheet): string =>
  emblem(
    sheet,
    [palette.indigo, palette.night],
    circle(112, 80, 34, palette.goldPale),
    sheet.clipped(disc([100, 100], 85), placed(166, 138, train(sheet, 0), 0, 0.56)),
    sheet.clipped(disc([100, 100], 85), rect(0, 140, 200, 60, palette.snow)),
  )

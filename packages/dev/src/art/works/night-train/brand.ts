import { palette } from '../../drawing/palette'
import { disc } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, placed } from '../../drawing/svg'
import { emblem } from '../../motifs/emblem'
import { train } from './train'

/** 归途: an engine under the moon. */
export const brand = (sheet: Sheet): string =>
  emblem(
    sheet,
    [palette.indigo, palette.night],
    circle(112, 80, 34, palette.goldPale),
    sheet.clipped(disc([100, 100], 85), placed(166, 138, train(sheet, 0), 0, 0.56)),
    fill('M28 140H172Q160 158 146 166H54Q40 158 28 140Z', palette.snow),
  )

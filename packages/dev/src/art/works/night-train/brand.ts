import { palette } from '../../drawing/palette'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, placed } from '../../drawing/svg'
import { emblem } from '../../motifs/emblem'
import { train } from './train'

/** 归途: an engine under the moon. */
export const brand = (sheet: Sheet): string =>
  emblem(
    sheet,
    [palette.indigo, palette.night],
    circle(112, 80, 34, palette.goldPale),
    group({ 'clip-path': 'circle(84px at 100px 100px)' }, placed(166, 138, train(sheet, 0), 0, 0.56)),
    fill('M28 140H172Q160 158 146 166H54Q40 158 28 140Z', palette.snow),
  )

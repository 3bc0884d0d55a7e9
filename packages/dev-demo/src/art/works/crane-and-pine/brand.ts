import { palette } from '../../drawing/palette'
import type { Sheet } from '../../drawing/sheet'
import { circle, placed } from '../../drawing/svg'
import { emblem } from '../../motifs/emblem'
import { crane } from './crane'

/** 鹤汀: a crane across the moon. */
export const brand = (sheet: Sheet): string =>
  emblem(
    sheet,
    ['#2a6c8c', '#123f66'],
    circle(100, 92, 46, palette.goldLight),
    placed(104, 118, crane(sheet), -8, 0.26),
  )

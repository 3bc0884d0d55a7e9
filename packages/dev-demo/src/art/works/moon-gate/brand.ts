import { palette } from '../../drawing/palette'
import { disc } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, placed } from '../../drawing/svg'
import { emblem } from '../../motifs/emblem'
import { garden } from './garden'

/** 洞天: a gate, and a world in it. */
export const brand = (sheet: Sheet): string =>
  emblem(
    sheet,
    ['#e08a61', '#c8603f'],
    fill(disc([100, 100], 66), palette.celadon),
    sheet.clipped(disc([100, 100], 64), placed(112, 116, garden(sheet), 0, 0.27)),
    circle(100, 100, 68, 'none', { stroke: '#3f5552', 'stroke-width': 9 }),
    circle(100, 100, 63, 'none', { stroke: palette.goldLight, 'stroke-width': 2 }),
  )

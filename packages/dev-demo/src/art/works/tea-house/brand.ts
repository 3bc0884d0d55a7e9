import { palette } from '../../drawing/palette'
import type { Sheet } from '../../drawing/sheet'
import { emblem } from '../../motifs/emblem'
import { bowlOfSun } from './bowl'

/** 半日: half sun, half bowl. */
export const brand = (sheet: Sheet): string =>
  emblem(sheet, ['#1f6a58', palette.pine], bowlOfSun(sheet, [100, 98], 50))

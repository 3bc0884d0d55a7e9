import { palette } from '../../drawing/palette'
import type { Sheet } from '../../drawing/sheet'
import { emblem } from '../../motifs/emblem'
import { redLantern } from '../../motifs/lantern'

/** 枕河: one lantern. */
export const brand = (sheet: Sheet): string =>
  emblem(sheet, [palette.indigo, palette.night], redLantern(sheet, [100, 36], 44, 12))

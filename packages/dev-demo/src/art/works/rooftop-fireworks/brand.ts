import { palette } from '../../drawing/palette'
import type { Sheet } from '../../drawing/sheet'
import { emblem } from '../../motifs/emblem'
import { firework } from '../../motifs/firework'

/** 檐上: one shell in full bloom. */
export const brand = (sheet: Sheet): string =>
  emblem(
    sheet,
    [palette.plum, palette.aubergine],
    firework(sheet, [100, 96], 62, 16, {
      heart: palette.paper,
      body: palette.goldLight,
      end: palette.vermilion,
    }),
  )

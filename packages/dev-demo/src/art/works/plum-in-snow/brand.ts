import { palette } from '../../drawing/palette'
import type { Sheet } from '../../drawing/sheet'
import { blossom } from '../../motifs/blossom'
import { emblem } from '../../motifs/emblem'

/** 寒香: one open blossom. */
export const brand = (sheet: Sheet): string =>
  emblem(
    sheet,
    ['#6f8aa3', '#476179'],
    blossom(sheet, [100, 102], 62, -Math.PI / 2, {
      rim: palette.paper,
      heart: palette.blush,
      eye: palette.cinnabar,
    }),
  )

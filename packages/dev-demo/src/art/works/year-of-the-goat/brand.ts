import { palette } from '../../drawing/palette'
import { disc } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { fill, placed } from '../../drawing/svg'
import { emblem } from '../../motifs/emblem'
import { goatHead } from './head'

/** 阳和: a goat's head before the sun. */
export const brand = (sheet: Sheet): string =>
  emblem(
    sheet,
    [palette.cinnabar, palette.madder],
    fill(disc([104, 92], 52), palette.persimmon),
    placed(17, 52, goatHead(sheet), 0, 0.34),
  )

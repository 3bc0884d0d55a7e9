import { mix, type Point, polar, steps } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import type { Sheet } from '../../drawing/sheet'
import { emblem } from '../../motifs/emblem'
import { BENIGOI } from './coat'
import { koi } from './fish'

/** 鲤庭: a fish that bends into a ring. */
export function brand(sheet: Sheet): string {
  const spine = steps(9).map((t): Point => polar([104, 108], mix(0.3, -2.7, t), 38))
  return emblem(sheet, [palette.lagoon, palette.abyss], koi(sheet, spine, 34, BENIGOI, 2))
}

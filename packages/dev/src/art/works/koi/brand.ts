import { mix, type Point, polar, steps } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import type { Sheet } from '../../drawing/sheet'
import { emblem } from '../../motifs/emblem'
import { BENIGOI, koi } from './fish'

/** 鲤庭: a fish that bends into a ring. */
export function brand(sheet: Sheet): string {
  const spine = steps(9).map((t): Point => polar([100, 104], mix(0.5, -3, t), 42))
  return emblem(sheet, [palette.lagoon, palette.abyss], koi(sheet, spine, 36, BENIGOI, 2))
}

import { palette } from '../drawing/palette'
import type { Sheet } from '../drawing/sheet'
import { circle, type Mark, rect } from '../drawing/svg'

/** A brand's mark: a ground of one ink to the edges, a gold ring that survives a round crop, and an emblem in the middle. */
export const emblem = (sheet: Sheet, ground: readonly [string, string], ...marks: Mark[]): string =>
  sheet.svg(
    rect(0, 0, sheet.width, sheet.height, sheet.linear(ground)),
    circle(sheet.width / 2, sheet.height / 2, sheet.width * 0.43, 'none', {
      stroke: palette.goldLight,
      'stroke-width': 2.4,
    }),
    ...marks,
  )

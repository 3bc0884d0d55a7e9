import { palette } from '../../drawing/palette'
import type { Sheet } from '../../drawing/sheet'
import { group, type Mark, rect } from '../../drawing/svg'
import { bowlOfSun, steam } from './bowl'
import { terraces } from './terraces'

/** The evening sun sets into a tea bowl, over the terraces it came from. */
export function cover(sheet: Sheet): string {
  return sheet.svg(
    paper(sheet),
    steam(sheet, [478, 360], 330, 120),
    terraces(sheet, [
      [130, 1130, 330],
      [850, 1140, 350],
    ]),
    bowlOfSun(sheet, [478, 590], 232),
    terraces(sheet, [
      [478, 1262, 416],
      [60, 1400, 300],
      [910, 1410, 310],
    ]),
  )
}

export const paper = (sheet: Sheet): Mark =>
  group(
    {},
    rect(0, 0, sheet.width, sheet.height, sheet.linear(['#e7d7b4', '#f5ead2', '#f3dfbf', '#eec59b'])),
    sheet.sprayed(
      `M0 0H${sheet.width}V${sheet.height * 0.5}H0Z`,
      palette.silk,
      sheet.linear([
        [0, '#000', 0.75],
        [1, '#000', 0],
      ]),
    ),
  )

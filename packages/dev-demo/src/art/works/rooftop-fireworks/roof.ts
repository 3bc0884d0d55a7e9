import { mix, type Point, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { curve, land, num } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark } from '../../drawing/svg'

/** The height of the ridge at x: it hangs a little in the middle and turns up at its ends. */
export const ridgeAt = (x: number, top: number, width: number): number =>
  top - 84 * Math.abs((x - width / 2) / (width / 2)) ** 2.4

/** A tiled roof across the foot of the sheet, its ridge at `top`, seen from its other side's slope. */
export function roof(sheet: Sheet, top: number): Mark {
  const { width, height } = sheet
  const xs = steps(25).map((t) => mix(-30, width + 30, t))
  const ridge = (drop: number) => xs.map((x): Point => [x, ridgeAt(x, top + drop, width)])
  const count = Math.ceil((height - top) / 30) + 2
  const rows = times(count, (row) => tileRow(sheet, top + 34, row)).reverse()
  const openings = times(Math.floor(width / 46), (i) => {
    const x = 24 + i * 46
    return ink(
      `M${x - 13} ${num(ridgeAt(x, top + 23, width))}a13 13 0 0 1 26 0a13 13 0 0 1 -26 0`,
      palette.gold,
      1.3,
      { opacity: 0.65 },
    )
  })
  return group(
    {},
    fill(land(ridge(20), height + 20), palette.lacquer),
    ...rows,
    sheet.sprayed(
      land(ridge(60), height),
      palette.lacquer,
      sheet.linear([
        [0, '#000', 0],
        [1, '#000', 0.6],
      ]),
    ),
    fill(
      `${curve(ridge(0))}L${xs
        .map((x) => `${num(x)} ${num(ridgeAt(x, top + 46, width))}`)
        .reverse()
        .join('L')}Z`,
      sheet.linearAt(['#4b1f3c', palette.lacquer], [0, top - 40], [0, top + 40]),
    ),
    ...openings,
    ink(curve(ridge(0)), sheet.gold(), 3.4),
    ink(curve(ridge(8)), sheet.gold(), 1.2),
    ink(curve(ridge(46)), sheet.gold(), 2),
  )
}

/** Half-round tiles side by side; nearer rows are larger and lie under the row above them. */
function tileRow(sheet: Sheet, top: number, row: number): Mark {
  const { width } = sheet
  const size = 34 + row * 2.2
  const drop = row * 30 + row * row * 0.9
  const across = Math.ceil(width / size) + 3
  const tiles = times(across, (i) => {
    const x = width / 2 + (i - across / 2 + (row % 2) / 2) * size
    const y = ridgeAt(x, top + drop, width)
    return `M${num(x - size / 2)} ${num(y - 26)}V${num(y)}a${num(size / 2)} ${num(size / 2)} 0 0 0 ${num(size)} 0V${num(y - 26)}Z`
  }).join('')
  const tone = sheet.linearAt(['#5d2a4a', '#2b1030'], [0, top + drop - 80], [0, top + drop + 46])
  return group({}, fill(tiles, tone), ink(tiles, palette.gold, 1.1, { opacity: 0.55 }))
}

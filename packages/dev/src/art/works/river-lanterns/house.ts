import { mix, type Point, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { line, polygon } from '../../drawing/path'
import type { Random } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark, rect } from '../../drawing/svg'

/** A house's front: its left foot at (x, y), and how far away it is (0 near, 1 far). */
export type House = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly far: number
}

const WALLS = ['#7c5b83', '#a5788c', '#b9858d', '#8d6d97'] as const

/** A whitewashed river house at dusk, with a tiled roof and lit lattice windows. */
export function house(sheet: Sheet, { x, y, width, height, far }: House, chance: Random): Mark {
  const tone = Math.min(2, Math.floor(far * 3)) as 0 | 1 | 2
  const wall = sheet.linearAt([WALLS[(tone + 1) as 1 | 2 | 3], WALLS[tone]], [x, y - height], [x, y])
  const columns = Math.max(1, Math.round(width / 74))
  const floors = Math.max(1, Math.round(height / 130))
  const windows = times(columns * floors, (i) => {
    const [column, floor] = [i % columns, Math.floor(i / columns)]
    const [w, h] = [Math.min(44, (width / columns) * 0.6), Math.min(70, (height / floors) * 0.52)]
    return lattice(
      sheet,
      x + (width / columns) * (column + 0.5) - w / 2,
      y - height + (height / floors) * (floor + 0.32),
      w,
      h,
      chance.next() < 0.82,
    )
  })
  return group(
    {},
    fill(
      polygon([
        [x, y],
        [x, y - height],
        [x + width, y - height],
        [x + width, y],
      ]),
      wall,
    ),
    rect(x, y - 16, width, 16, palette.aubergine, { opacity: 0.35 }),
    ...windows,
    roof(sheet, x, y - height, width, 46 + width * 0.14),
  )
}

function lattice(sheet: Sheet, x: number, y: number, width: number, height: number, lit: boolean): Mark {
  const bars = [
    ...[0.33, 0.67].map((t) => `M${x + width * t} ${y}V${y + height}`),
    ...[0.25, 0.5, 0.75].map((t) => `M${x} ${y + height * t}H${x + width}`),
  ]
  const light = sheet.linearAt(
    [palette.goldPale, palette.apricot, palette.persimmon],
    [x, y],
    [x, y + height],
  )
  return group(
    {},
    rect(x, y, width, height, lit ? light : palette.plum),
    ink(bars.join(''), palette.lacquer, 1.8),
    rect(x, y, width, height, 'none', { stroke: palette.lacquer, 'stroke-width': 3.4 }),
  )
}

/** A hip roof with tips that turn up; its eaves at `y`. */
function roof(sheet: Sheet, x: number, y: number, width: number, rise: number): Mark {
  const over = 20 + width * 0.05
  const [left, right, ridge] = [x - over, x + width + over, y - rise]
  const inset = width * 0.1
  const shape =
    `M${left - 12} ${y - 18}Q${left + 8} ${y + 4} ${left + 34} ${y + 6}H${right - 34}Q${right - 8} ${y + 4} ${right + 12} ${y - 18}` +
    `Q${right - inset * 0.6} ${y - rise * 0.35} ${right - inset - over * 0.6} ${ridge}H${left + inset + over * 0.6}Q${left + inset * 0.6} ${y - rise * 0.35} ${left - 12} ${y - 18}Z`
  const tiles = steps(Math.round(width / 13)).map((t) =>
    line([
      [mix(left + inset + over * 0.6, right - inset - over * 0.6, t), ridge],
      [mix(left + inset * 0.5, right - inset * 0.5, t), y - rise * 0.3],
      [mix(left + 14, right - 14, t), y + 5],
    ]),
  )
  const cap: readonly Point[] = [
    [left + inset + over * 0.3, ridge - 13],
    [left + inset + over * 0.7, ridge - 5],
    [right - inset - over * 0.7, ridge - 5],
    [right - inset - over * 0.3, ridge - 13],
    [right - inset - over * 0.5, ridge + 5],
    [left + inset + over * 0.5, ridge + 5],
  ]
  return group(
    {},
    fill(shape, sheet.linearAt(['#1c1638', '#2c2350'], [0, ridge], [0, y])),
    ink(tiles.join(''), palette.gold, 1, { opacity: 0.4 }),
    ink(shape, sheet.gold(), 1.5),
    fill(polygon(cap), palette.aubergine),
    ink(polygon(cap), sheet.gold(), 1.2),
  )
}

/** The underside of a near roof across the sheet's top, its edge at `y`: rafters, and round tile ends. */
export function eaves(sheet: Sheet, y: number): Mark {
  const { width } = sheet
  const ends = times(Math.ceil(width / 50) + 1, (i) => i * 50)
  return group(
    {},
    rect(0, 0, width, y, sheet.linear(['#0f0b22', '#1c1638', '#2c2350'])),
    ink(
      ends
        .map((x) =>
          line([
            [x + 25, 0],
            [x + 25, y - 36],
          ]),
        )
        .join(''),
      palette.gold,
      1.4,
      { opacity: 0.5 },
    ),
    ...ends.map((x) =>
      fill(
        `M${x - 25} ${y - 40}H${x + 25}V${y - 8}a25 25 0 0 1 -50 0Z`,
        sheet.linearAt(['#3a2f63', '#1c1638'], [0, y - 40], [0, y + 18]),
      ),
    ),
    ...ends.map((x) =>
      ink(`M${x - 25} ${y - 8}a25 25 0 0 0 50 0M${x - 12} ${y - 8}a12 12 0 0 0 24 0`, sheet.gold(), 1.8),
    ),
    rect(0, y - 52, width, 14, palette.aubergine, { stroke: palette.gold, 'stroke-width': 1.4 }),
  )
}

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

/** Heights of the floors, from the ground: a timbered shop front, then whitewashed floors. */
const SHOP = 118
const FLOOR = 112

/** A river house at dusk: a timbered shop front, whitewashed floors above, each under its own tiles. */
export function house(sheet: Sheet, { x, y, width, height, far }: House, chance: Random): Mark {
  const tone = Math.min(2, Math.floor(far * 3)) as 0 | 1 | 2
  const wall = sheet.linearAt([WALLS[(tone + 1) as 1 | 2 | 3], WALLS[tone]], [x, y - height], [x, y])
  const shop = Math.min(SHOP, height * 0.62)
  const floors = Math.floor((height - shop) / FLOOR)
  return group(
    {},
    rect(x, y - height, width, height, wall),
    sheet.sprayed(
      `M${x} ${y - height}H${x + width}V${y}H${x}Z`,
      palette.plum,
      sheet.linear([
        [0, '#000', 0.5],
        [0.5, '#000', 0.1],
        [1, '#000', 0.3],
      ]),
    ),
    shopFront(sheet, x, y, width, shop, chance),
    ...times(floors, (i) => upperFloor(sheet, x, y - shop - i * FLOOR, width, chance)),
    ...times(floors, (i) => skirt(sheet, x, y - shop - i * FLOOR, width)),
    roof(sheet, x, y - height, width, 46 + width * 0.14),
  )
}

/** Planks, and wide lattice doors with the light behind them. */
function shopFront(sheet: Sheet, x: number, y: number, width: number, height: number, chance: Random): Mark {
  const bays = Math.max(1, Math.round(width / 96))
  const bay = width / bays
  const doors = times(bays, (i) =>
    lattice(
      sheet,
      x + i * bay + bay * 0.16,
      y - height * 0.74,
      bay * 0.68,
      height * 0.62,
      chance.next() < 0.85,
    ),
  )
  const planks = times(Math.round(width / 12), (i) => `M${x + i * 12} ${y - height}V${y}`)
  return group(
    {},
    rect(x, y - height, width, height, sheet.linearAt(['#54284a', '#34163a'], [0, y - height], [0, y])),
    ink(planks.join(''), palette.aubergine, 1.4, { opacity: 0.6 }),
    ...doors,
    rect(x, y - 12, width, 12, palette.aubergine),
  )
}

function upperFloor(sheet: Sheet, x: number, foot: number, width: number, chance: Random): Mark {
  const count = Math.max(1, Math.round(width / 104))
  const [w, h] = [52, 50]
  return group(
    {},
    ...times(count, (i) =>
      lattice(sheet, x + (width / count) * (i + 0.5) - w / 2, foot - 84, w, h, chance.next() < 0.7),
    ),
  )
}

/** A narrow roof between two floors. */
function skirt(sheet: Sheet, x: number, y: number, width: number): Mark {
  const shape = `M${x - 4} ${y - 20}H${x + width + 4}L${x + width + 22} ${y + 6}H${x - 22}Z`
  const tiles = steps(Math.round(width / 11)).map((t) =>
    line([
      [mix(x, x + width, t), y - 20],
      [mix(x - 16, x + width + 16, t), y + 6],
    ]),
  )
  return group(
    {},
    rect(x, y + 6, width, 12, palette.aubergine, { opacity: 0.4 }),
    fill(shape, sheet.linearAt(['#1c1638', '#33285a'], [0, y - 20], [0, y + 6])),
    ink(tiles.join(''), palette.gold, 1, { opacity: 0.45 }),
    ink(shape, sheet.gold(), 1.3),
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

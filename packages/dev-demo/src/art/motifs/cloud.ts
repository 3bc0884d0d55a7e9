import { mix, type Point, times } from '../drawing/geometry'
import { spiral } from '../drawing/path'
import type { Random } from '../drawing/random'
import { group, ink, type Mark, rect } from '../drawing/svg'

/** How a cloud is inked: a fill, and a fine line around the whole. */
export type CloudInk = { readonly fill: string; readonly line: string; readonly lineWidth?: number }

/** A cloud of stacked bands with round ends, as in old woodblock skies; `at` is the middle of its lowest band. */
export function bandCloud(
  [x, y]: Point,
  width: number,
  bands: number,
  chance: Random,
  paint: CloudInk,
): Mark {
  const height = Math.min(34, width / 7)
  const rows = times(bands, (row) => {
    const length = width * mix(1, 0.42, row / Math.max(1, bands - 1)) * chance.between(0.85, 1.05)
    const left = x - length / 2 + width * chance.between(-0.16, 0.16) * (row ? 1 : 0)
    return { left, top: y - row * height * 0.92, length }
  })
  const draw = (colour: string, grow: number) =>
    rows.map(({ left, top, length }) =>
      rect(left - grow, top - height / 2 - grow, length + 2 * grow, height + 2 * grow, colour, {
        rx: height / 2 + grow,
      }),
    )
  const inner = rows.map(({ left, top, length }) =>
    ink(`M${left + height} ${top}H${left + length * 0.62}`, paint.line, paint.lineWidth ?? 1.6, {
      opacity: 0.55,
    }),
  )
  return group({}, ...draw(paint.line, paint.lineWidth ?? 1.8), ...draw(paint.fill, 0), ...inner)
}

/** One curl of an auspicious cloud: a spiral with two echoes. */
export function curl(at: Point, r: number, paint: string, width: number, direction: 1 | -1 = 1): Mark {
  return ink(spiral(at, r, 1.6, direction === 1 ? Math.PI * 0.9 : Math.PI * 0.1, direction), paint, width)
}

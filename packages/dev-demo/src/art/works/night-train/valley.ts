import { mix, type Point, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { land } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark, rect } from '../../drawing/svg'
import { redLantern } from '../../motifs/lantern'

/** A stone viaduct, its deck at `top`. */
export function viaduct(sheet: Sheet, top: number, foot: number): Mark {
  const gold = sheet.gold()
  const span = 174
  const arches = times(7, (i) => {
    const x = -46 + i * span
    return `M${x + 24} ${foot}V${top + 118}A${span / 2 - 24} ${span / 2 - 24} 0 0 1 ${x + span - 24} ${top + 118}V${foot}Z`
  })
  const whole = `M-10 ${top}H${sheet.width + 10}V${foot}H-10Z${arches.join('')}`
  return group(
    {},
    fill(whole, sheet.linearAt(['#4a5f8e', '#2c3f6e', '#1c2a4f'], [0, top], [0, foot]), {
      'fill-rule': 'evenodd',
    }),
    sheet.clipped(
      `M-10 ${top}H${sheet.width + 10}V${top + 36}H-10Z`,
      rect(0, top, sheet.width, 36, palette.indigo, { opacity: 0.5 }),
    ),
    ink(arches.join(''), gold, 1.6),
    rect(-10, top - 4, sheet.width + 20, 12, palette.snow),
    ink(`M-10 ${top + 22}H${sheet.width + 10}`, gold, 1.6),
  )
}

/** A farmhouse under snow, with light in its windows and lanterns at its door; its foot at (x, y). */
export function home(sheet: Sheet, [x, y]: Point, size: number): Mark {
  const gold = sheet.gold()
  const light = sheet.linearAt([palette.goldPale, palette.persimmon], [0, -92], [0, -20])
  const panes = [-96, 56].map((left) =>
    group(
      {},
      rect(left, -84, 44, 46, light, { rx: 2 }),
      ink(`M${left + 22} -84V-38M${left} -61H${left + 44}`, palette.lacquer, 3),
    ),
  )
  return group(
    { transform: `translate(${x} ${y}) scale(${size})` },
    sheet.glow([0, -40], 260, palette.apricot, 0.5),
    rect(-124, -112, 248, 116, sheet.linearAt(['#a88a86', '#6d5670'], [0, -112], [0, 0])),
    rect(-28, -86, 56, 90, sheet.linearAt([palette.madder, palette.oxblood], [0, -86], [0, 0])),
    rect(-40, -88, 9, 84, palette.vermilion),
    rect(31, -88, 9, 84, palette.vermilion),
    rect(-32, -102, 64, 11, palette.vermilion),
    ...panes,
    fill('M-166 -98Q-120 -112 -96 -176H96Q120 -112 166 -98Q120 -92 0 -92T-166 -98Z', palette.ink),
    fill(
      'M-166 -104Q-122 -118 -100 -184Q0 -198 100 -184Q122 -118 166 -104Q140 -96 110 -108T40 -106T-40 -108T-110 -106T-166 -104Z',
      palette.snow,
    ),
    ink('M-166 -100Q-120 -112 -98 -180M98 -180Q120 -112 166 -100', gold, 1.6),
    redLantern(sheet, [-62, -98], 13, 4),
    redLantern(sheet, [62, -98], 13, 4),
  )
}

/** Rolling snowfields at the picture's foot. */
export function snowfield(
  sheet: Sheet,
  base: number,
  swell: number,
  stops: readonly string[],
  phase: number,
): Mark {
  const edge = steps(7).map(
    (t): Point => [mix(-30, sheet.width + 30, t), base + Math.sin(t * 4 + phase) * swell],
  )
  return group(
    {},
    fill(land(edge, sheet.height + 20), sheet.linear(stops)),
    ink(land(edge, sheet.height + 20), sheet.gold(), 1.5, { opacity: 0.7 }),
  )
}

export function starfield(sheet: Sheet, seed: number, count: number, deep: number): Mark {
  const chance = seeded(seed)
  return group(
    {},
    ...times(count, () =>
      circle(
        chance.between(0, sheet.width),
        chance.between(0, deep),
        chance.between(0.7, 2),
        palette.goldPale,
        { opacity: chance.between(0.3, 0.95) },
      ),
    ),
  )
}

import { times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { type Random, seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark, rect } from '../../drawing/svg'

/** The length of one carriage with its coupling, in pixels at scale 1. */
const CARRIAGE = 304

/** An old green train going right, its wheels on y = 0 and its nose at x = 0. */
export function train(sheet: Sheet, carriages: number): Mark {
  const chance = seeded(19)
  return group(
    {},
    ...times(carriages, (i) => carriage(sheet, -250 - (i + 1) * CARRIAGE, chance)),
    engine(sheet),
  )
}

function carriage(sheet: Sheet, x: number, chance: Random): Mark {
  const gold = sheet.gold()
  const body = `M${x + 6} -22V-100Q${x + 6} -124 ${x + 30} -124H${x + CARRIAGE - 30}Q${x + CARRIAGE - 6} -124 ${x + CARRIAGE - 6} -100V-22Z`
  return group(
    {},
    rect(x - 8, -60, 20, 26, palette.ink),
    ...[40, 76, CARRIAGE - 76, CARRIAGE - 40].map((dx) => wheel(x + dx, gold)),
    fill(body, sheet.linearAt(['#1f6a58', palette.pine, '#0a2926'], [0, -124], [0, -22])),
    fill(
      `M${x + 22} -122Q${x + 30} -134 ${x + 48} -134H${x + CARRIAGE - 48}Q${x + CARRIAGE - 30} -134 ${x + CARRIAGE - 22} -122Z`,
      palette.snow,
    ),
    ...times(6, (i) => windowPane(sheet, x + 26 + i * 43.6, chance)),
    ink(`M${x + 6} -48H${x + CARRIAGE - 6}M${x + 6} -42H${x + CARRIAGE - 6}`, gold, 1.8),
    ink(body, gold, 1.6),
  )
}

function windowPane(sheet: Sheet, x: number, chance: Random): Mark {
  const light = sheet.linearAt([palette.goldPale, palette.apricot, palette.persimmon], [0, -104], [0, -58])
  const person = chance.next() < 0.62
  const [dx, coat] = [
    chance.between(10, 22),
    chance.pick([palette.madder, palette.oxblood, palette.plum] as const),
  ]
  return group(
    {},
    rect(x, -104, 34, 46, light, { rx: 4 }),
    person
      ? sheet.clipped(
          `M${x} -104h34v46h-34Z`,
          circle(x + dx, -80, 7.5, palette.lacquer),
          fill(`M${x + dx - 13} -56C${x + dx - 12} -72 ${x + dx + 12} -72 ${x + dx + 13} -56Z`, coat),
        )
      : '',
    ink(`M${x} -90H${x + 34}`, palette.pine, 2),
    rect(x, -104, 34, 46, 'none', { rx: 4, stroke: palette.gold, 'stroke-width': 1.4 }),
  )
}

function engine(sheet: Sheet): Mark {
  const gold = sheet.gold()
  const body = 'M-246 -22V-104Q-246 -128 -222 -128H-76C-40 -128 -14 -104 -6 -62L0 -34V-22Z'
  return group(
    {},
    fill(
      'M-14 -64L900 -190V100L-8 -48Z',
      sheet.linearAt(
        [
          [0, palette.goldPale, 0.6],
          [0.3, palette.goldPale, 0.16],
          [1, palette.goldPale, 0],
        ],
        [0, 0],
        [620, 0],
      ),
    ),
    ...[-206, -170, -92, -56].map((x) => wheel(x, gold)),
    fill(body, sheet.linearAt([palette.cinnabar, palette.madder, palette.oxblood], [0, -128], [0, -22])),
    fill('M-230 -126Q-222 -138 -204 -138H-92Q-64 -138 -48 -122Z', palette.snow),
    fill(
      'M-84 -112C-58 -112 -38 -98 -28 -74H-84Z',
      sheet.linearAt([palette.goldPale, palette.apricot], [0, -112], [0, -74]),
    ),
    ...times(3, (i) =>
      rect(
        -226 + i * 44,
        -102,
        30,
        34,
        sheet.linearAt([palette.goldPale, palette.persimmon], [0, -102], [0, -68]),
        { rx: 4 },
      ),
    ),
    ink('M-246 -48H-4M-246 -41H-3M-84 -112C-58 -112 -38 -98 -28 -74H-84Z', gold, 1.8),
    ink(body, gold, 1.8),
    sheet.glow([-10, -56], 90, palette.goldPale, 0.9),
    circle(-12, -56, 8, palette.paper),
  )
}

const wheel = (x: number, gold: string): Mark =>
  group(
    {},
    circle(x, -16, 16, palette.ink),
    circle(x, -16, 15, 'none', { stroke: gold, 'stroke-width': 1.4 }),
    circle(x, -16, 4, palette.gold),
  )

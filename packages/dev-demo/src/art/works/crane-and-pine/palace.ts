import { mix, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { num } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark, rect } from '../../drawing/svg'

/** A palace's upper roof in yellow glaze, its ridge around (0, 0), 760 wide at the eaves. */
export function palaceRoof(sheet: Sheet): Mark {
  const gold = sheet.gold()
  const slope =
    'M-210 0H210Q236 84 300 124Q346 150 392 150Q372 172 330 176H-330Q-372 172 -392 150Q-346 150 -300 124Q-236 84 -210 0Z'
  const tiles = steps(43).map((t) => {
    const [top, foot] = [mix(-206, 206, t), mix(-344, 344, t)]
    return `M${num(top)} 0Q${num(mix(top, foot, 0.3))} 90 ${num(foot)} ${num(172 - Math.abs(t - 0.5) ** 5 * 320)}`
  })
  return group(
    {},
    rect(-270, 196, 540, 130, sheet.linearAt([palette.madder, palette.oxblood], [0, 196], [0, 320])),
    ...times(7, (i) => rect(-252 + i * 80, 214, 22, 120, palette.cinnabar)),
    rect(-296, 172, 592, 40, palette.pine),
    ...times(20, (i) => bracket(sheet, -280 + i * 29.4)),
    fill(slope, sheet.linearAt(['#f3cf7a', palette.gold, '#9a6a24'], [0, 0], [0, 176])),
    ink(tiles.join(''), '#7a4d18', 1.8, { opacity: 0.6 }),
    ...steps(39).map((t) =>
      circle(mix(-330, 330, t), 174, 6, palette.goldLight, { stroke: '#7a4d18', 'stroke-width': 1.4 }),
    ),
    ink(slope, gold, 2.2),
    ink('M-210 0Q-236 84 -300 124Q-346 150 -392 150M210 0Q236 84 300 124Q346 150 392 150', '#8a5c1f', 9),
    ink('M-210 0Q-236 84 -300 124Q-346 150 -392 150M210 0Q236 84 300 124Q346 150 392 150', gold, 3),
    ...[-1, 1].flatMap((side) =>
      times(5, (i) => beast(side * (286 + i * 22), 112 + i * 11 - i * i * 0.6, side)),
    ),
    rect(-222, -14, 444, 20, '#8a5c1f', { stroke: palette.goldLight, 'stroke-width': 1.6 }),
    ...[-1, 1].map((side) => owlTail(gold, side)),
  )
}

const bracket = (sheet: Sheet, x: number): Mark =>
  group(
    {},
    fill(`M${x - 10} 178h20l-4 12h-12ZM${x - 6} 192h12l4 14h-20Z`, palette.malachite),
    ink(`M${x - 10} 178h20l-4 12h-12Z`, sheet.gold(), 1),
  )

/** The figures that walk down a hip. */
const beast = (x: number, y: number, side: number): Mark =>
  fill(
    `M${num(x - 7)} ${num(y + 10)}q-1 -18 ${num(side * 3 + 4)} -24q7 2 6 9l${side * 3} 15Z`,
    palette.goldLight,
    { stroke: '#7a4d18', 'stroke-width': 1.2 },
  )

/** The ridge's end, a dragon that swallows it. */
const owlTail = (gold: string, side: number): Mark =>
  group(
    { transform: `translate(${side * 214} 0) scale(${side} 1)` },
    fill(
      'M-34 8V-20C-20 -30 -14 -46 -4 -60C8 -74 28 -70 28 -54C20 -60 10 -54 14 -42C26 -40 34 -24 26 8Z',
      palette.gold,
    ),
    ink(
      'M-34 8V-20C-20 -30 -14 -46 -4 -60C8 -74 28 -70 28 -54C20 -60 10 -54 14 -42C26 -40 34 -24 26 8ZM-18 -10C-4 -14 4 -24 6 -36',
      '#7a4d18',
      2,
    ),
    ink('M-4 -60C8 -74 28 -70 28 -54', gold, 2),
  )

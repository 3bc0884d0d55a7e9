import { along, mix, type Point, points, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { curve, land, stroke } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, element, fill, group, ink, type Mark, placed, rect } from '../../drawing/svg'
import { strand } from '../../motifs/bamboo'
import { pavilion, rock } from './pavilion'

/** The garden behind the gate, drawn around (0, 0), the middle of its horizon; 700 wide. */
export function garden(sheet: Sheet): Mark {
  return group(
    {},
    rect(
      -360,
      -420,
      720,
      460,
      sheet.linearAt(['#f8dfae', '#f3e6c4', palette.celadon, palette.jade], [0, -400], [0, 40]),
    ),
    circle(96, -170, 62, palette.persimmon),
    circle(96, -170, 70, 'none', { stroke: palette.gold, 'stroke-width': 1.4 }),
    ...hills(sheet),
    pond(sheet),
    placed(-92, 14, pavilion(sheet)),
    rock(sheet, [190, 96]),
    zigzag(sheet),
    ...willow(),
  )
}

function hills(sheet: Sheet): Mark[] {
  const layers = [
    {
      edge: points('-360,-60 -240,-150 -130,-90 10,-190 130,-80 260,-140 360,-70'),
      stops: ['#7fb8a4', '#b9d3bd'],
    },
    {
      edge: points('-360,-10 -260,-70 -140,-20 60,-84 200,-20 360,-60'),
      stops: ['#2f8a7c', '#7fb8a4'],
    },
  ] as const
  return layers.map(({ edge, stops }) =>
    group({}, fill(land(edge, 30), sheet.linear(stops)), ink(curve(edge), sheet.gold(), 1.6)),
  )
}

function pond(sheet: Sheet): Mark {
  const chance = seeded(15)
  const lines = times(26, () => {
    const [x, y, long] = [chance.between(-340, 300), chance.between(30, 190), chance.between(30, 120)]
    return `M${x} ${y}h${long}`
  })
  const leaves = times(15, () => {
    const [x, y] = [chance.between(-330, 330), chance.between(60, 200)]
    return element('ellipse', {
      cx: x,
      cy: y,
      rx: chance.between(14, 34),
      ry: chance.between(4, 8),
      fill: palette.malachite,
      stroke: palette.gold,
      'stroke-width': 1,
    })
  })
  return group(
    {},
    rect(-360, 12, 720, 640, sheet.linearAt(['#7fb8a4', '#2b7f7c', palette.lagoon], [0, 12], [0, 240])),
    element('ellipse', { cx: 96, cy: 70, rx: 46, ry: 8, fill: palette.persimmon, opacity: 0.55 }),
    element('ellipse', { cx: 96, cy: 92, rx: 30, ry: 5, fill: palette.persimmon, opacity: 0.45 }),
    ink(lines.join(''), palette.goldPale, 1.5, { opacity: 0.6 }),
    ...leaves,
  )
}

/** The bridge that turns, so that spirits, who walk straight, stay behind. */
function zigzag(sheet: Sheet): Mark {
  const deck = 'M-44 20L40 60L-70 110L90 176L-150 470H46L196 176L6 108L120 62L-10 16Z'
  return group(
    {},
    fill(deck, sheet.linearAt(['#d9cdb6', '#f3e6cf'], [0, 16], [0, 250])),
    ink(deck, sheet.gold(), 1.8),
    ink('M40 60L120 62M-70 110L6 108M90 176L196 176', palette.slate, 1.2, { opacity: 0.4 }),
  )
}

/** A willow that leans in from the left, out of sight but for its boughs. */
function willow(): Mark[] {
  const chance = seeded(11)
  const boughs: readonly (readonly Point[])[] = [
    points('-400,-150 -350,-280 -250,-348 -140,-350 -50,-312'),
    points('-390,-220 -320,-320 -230,-300 -170,-270'),
  ]
  const strands = boughs.flatMap((bough) =>
    times(11, (i) =>
      strand(
        along(bough, 0.3 + i * 0.069).at,
        chance.between(120, 270) * (1 - i / 26),
        chance.between(8, 20),
        chance,
      ),
    ),
  )
  return [
    ...boughs.map((bough) =>
      fill(
        stroke(bough, (t) => mix(20, 3, t)),
        '#2a2a26',
      ),
    ),
    fill(strands.join(''), palette.pine, { opacity: 0.92 }),
    fill(strands.filter((_, i) => i % 3 === 0).join(''), palette.malachite),
  ]
}

import { along, mix, type Point, polar, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { blob, curve, land, stroke } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, element, fill, group, ink, type Mark, placed, rect } from '../../drawing/svg'
import { strand } from '../../motifs/bamboo'
import { redLantern } from '../../motifs/lantern'

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
      edge: [
        [-360, -60],
        [-240, -150],
        [-130, -90],
        [10, -190],
        [130, -80],
        [260, -140],
        [360, -70],
      ],
      stops: ['#7fb8a4', '#b9d3bd'],
    },
    {
      edge: [
        [-360, -10],
        [-260, -70],
        [-140, -20],
        [60, -84],
        [200, -20],
        [360, -60],
      ],
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
    rect(-360, 12, 720, 320, sheet.linearAt(['#7fb8a4', '#2b7f7c', palette.lagoon], [0, 12], [0, 240])),
    element('ellipse', { cx: 96, cy: 70, rx: 46, ry: 8, fill: palette.persimmon, opacity: 0.55 }),
    element('ellipse', { cx: 96, cy: 92, rx: 30, ry: 5, fill: palette.persimmon, opacity: 0.45 }),
    ink(lines.join(''), palette.goldPale, 1.5, { opacity: 0.6 }),
    ...leaves,
  )
}

/** A six-posted pavilion on the water; its foot at (0, 0). */
function pavilion(sheet: Sheet): Mark {
  const gold = sheet.gold()
  const roof =
    'M-142 -128Q-108 -122 -84 -142Q-40 -182 -8 -236H8Q40 -182 84 -142Q108 -122 142 -128Q112 -104 84 -106H-84Q-112 -104 -142 -128Z'
  const tiles = steps(13).map(
    (t) => `M${mix(-7, 7, t)} -234Q${mix(-60, 60, t)} -160 ${mix(-112, 112, t)} -112`,
  )
  return group(
    {},
    rect(-112, -4, 224, 16, '#5b3a35'),
    ...[-88, -34, 28, 82].map((x) =>
      rect(x, -108, 9, 106, sheet.linearAt([palette.cinnabar, palette.oxblood], [0, -108], [0, 0])),
    ),
    ink('M-96 -32H96M-96 -20H96M-70 -32V-4M-10 -32V-4M56 -32V-4', palette.madder, 4),
    fill(roof, sheet.linearAt(['#20504c', palette.pine], [0, -236], [0, -104])),
    ink(tiles.join(''), palette.gold, 1, { opacity: 0.65 }),
    ink(roof, gold, 1.8),
    circle(0, -246, 9, palette.gold),
    redLantern(sheet, [0, -106], 15, 5),
    ink('M-112 12H112', gold, 1.6),
  )
}

/** A garden rock, hollowed by water. */
function rock(sheet: Sheet, [x, y]: Point): Mark {
  const outline: Point[] = [
    [-70, 30],
    [-78, -30],
    [-46, -70],
    [-60, -130],
    [-20, -168],
    [6, -228],
    [40, -196],
    [34, -140],
    [70, -112],
    [58, -60],
    [86, -20],
    [78, 30],
  ]
  const holes: Point[][] = [
    [
      [-20, -90],
      [2, -112],
      [20, -86],
      [4, -62],
    ],
    [
      [16, -22],
      [38, -42],
      [46, -12],
      [26, 0],
    ],
    [
      [8, -160],
      [20, -176],
      [24, -152],
    ],
  ]
  const shape = blob(outline)
  return placed(
    x,
    y,
    group(
      {},
      fill(shape, sheet.linearAt(['#cfe0d2', '#86a99b', '#3c6a63'], [-60, -200], [60, 30])),
      sheet.sprayed(
        shape,
        palette.pine,
        sheet.linear(
          [
            [0, '#000', 0],
            [0.45, '#000', 0.1],
            [1, '#000', 0.8],
          ],
          [0, 0],
          [1, 0.4],
        ),
      ),
      ...holes.map((hole) => fill(blob(hole), '#235a56')),
      ...holes.map((hole) => ink(blob(hole), sheet.gold(), 1.3)),
      ink(shape, sheet.gold(), 1.8),
    ),
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
    [
      [-400, -150],
      [-350, -280],
      [-250, -348],
      [-140, -350],
      [-50, -312],
    ],
    [
      [-390, -220],
      [-320, -320],
      [-230, -300],
      [-170, -270],
    ],
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

/** A ring of bricks around the gate. */
export function ring(sheet: Sheet, centre: Point, r: number): Mark {
  const joints = times(56, (i) => {
    const angle = (i / 56) * 2 * Math.PI
    const [from, to] = [polar(centre, angle, r + 3), polar(centre, angle, r + 34)]
    return `M${from[0].toFixed(1)} ${from[1].toFixed(1)}L${to[0].toFixed(1)} ${to[1].toFixed(1)}`
  })
  const [x, y] = centre
  return group(
    {},
    circle(x, y, r + 19, 'none', {
      stroke: sheet.linear(['#7a8a86', '#3f5552'], [0, 0], [1, 1]),
      'stroke-width': 36,
    }),
    ink(joints.join(''), palette.ink, 1.4, { opacity: 0.5 }),
    ...[r, r + 37].map((radius) =>
      circle(x, y, radius, 'none', { stroke: sheet.gold(), 'stroke-width': 2.4 }),
    ),
  )
}

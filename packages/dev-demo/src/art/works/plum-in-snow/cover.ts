import { type Point, points, steps } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { curve, disc, land } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark, placed, rect } from '../../drawing/svg'
import { snowfall } from '../../motifs/snow'
import { bird } from './bird'
import { limb } from './branch'

/** Red plum on old wood, a bird, and snow over the hills. */
export function cover(sheet: Sheet): string {
  return sheet.svg(
    winterSky(sheet),
    moon(sheet, [392, 470], 292),
    ...hills(sheet),
    limb(
      sheet,
      {
        points: points('1000,1130 880,1010 820,880 700,800 640,690 500,640 380,590 250,600 120,540'),
        width: 74,
        seed: 21,
      },
      9,
    ),
    limb(
      sheet,
      {
        points: points('812,880 770,760 800,640 760,520 800,420 770,330'),
        width: 34,
        seed: 5,
      },
      5,
    ),
    limb(
      sheet,
      {
        points: points('860,990 720,960 600,990 500,960 430,975'),
        width: 26,
        seed: 16,
      },
      4,
    ),
    placed(436, 556, bird(sheet), -4, 1.08),
    snowfall(sheet, seeded(3), 150, palette.snow),
  )
}

export function winterSky(sheet: Sheet): Mark {
  return group(
    {},
    rect(0, 0, sheet.width, sheet.height, sheet.linear(['#6f8aa3', '#9fb4c3', '#cdd6d8', '#e9e2d6'])),
    sheet.sprayed(
      `M0 0H${sheet.width}V620H0Z`,
      '#55718d',
      sheet.linear([
        [0, '#000', 0.7],
        [1, '#000', 0],
      ]),
    ),
  )
}

export function moon(sheet: Sheet, at: Point, r: number): Mark {
  return group(
    {},
    sheet.glow(at, r * 1.9, palette.paper, 0.7),
    fill(disc(at, r), sheet.linear([palette.paper, palette.paper, '#f6e3cc', '#eac3a4'])),
    ink(disc(at, r + 14), sheet.gold(), 1.6),
  )
}

export function hills(sheet: Sheet, top = 985): Mark[] {
  const chance = seeded(9)
  const inks = [
    ['#b7c4cc', '#dfe2df'],
    ['#c9d2d6', '#eceae4'],
    ['#e3e6e6', '#f7f3ec'],
  ] as const
  return inks.map((stops, layer) => {
    const base = top + layer * 92
    const edge = steps(8).map(
      (t): Point => [
        t * (sheet.width + 100) - 50,
        base + Math.sin(t * 5.4 + layer * 2.1) * 44 + chance.between(-14, 14),
      ],
    )
    return group(
      {},
      fill(land(edge, 1290), sheet.linear(stops)),
      ink(curve(edge), sheet.gold(), 1.5, { opacity: 0.7 }),
    )
  })
}

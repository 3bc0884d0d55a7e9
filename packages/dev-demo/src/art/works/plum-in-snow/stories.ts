import { type Point, points } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { curve, stroke } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, element, fill, group, ink, type Mark, placed } from '../../drawing/svg'
import { snowfall } from '../../motifs/snow'
import { limb } from './branch'
import { hills, moon, winterSky } from './cover'

/** Blossoms near enough to smell. */
export function inBloom(sheet: Sheet): string {
  const branch = group(
    {},
    limb(
      sheet,
      {
        points: points('-80,1230 60,1090 170,990 250,860 380,780 470,660 600,600 760,470'),
        width: 92,
        seed: 4,
      },
      5,
    ),
    limb(sheet, { points: points('240,880 230,760 290,640 260,520 320,400'), width: 40, seed: 8 }, 4),
  )
  return sheet.svg(
    winterSky(sheet),
    moon(sheet, [300, 420], 250),
    branch,
    snowfall(sheet, seeded(4), 110, palette.snow),
  )
}

/** Someone walks through the snow to where the plum is in flower. */
export function walker(sheet: Sheet): string {
  return sheet.svg(
    winterSky(sheet),
    moon(sheet, [540, 300], 130),
    ...hills(sheet, 700),
    limb(
      sheet,
      {
        points: points('-30,960 60,820 90,680 170,560 260,500 380,470'),
        width: 60,
        seed: 42,
      },
      9,
    ),
    footprints(),
    placed(452, 1010, traveller(sheet)),
    snowfall(sheet, seeded(14), 150, palette.snow),
  )
}

function footprints(): Mark {
  const path: readonly Point[] = points(
    '430,1024 392,1046 420,1070 372,1098 398,1128 338,1160 362,1196 290,1234',
  )
  return group(
    { opacity: 0.5 },
    ...path.map(([x, y], i) =>
      element('ellipse', { cx: x, cy: y, rx: 7 + i, ry: 3 + i * 0.5, fill: '#9fb4c3' }),
    ),
  )
}

/** A figure in a long coat under a red umbrella; the feet at (0, 0). */
function traveller(sheet: Sheet): Mark {
  const gold = sheet.gold()
  const canopy =
    'M-92 -170C-66 -224 66 -224 92 -170Q62 -182 46 -166Q22 -180 0 -166Q-22 -180 -46 -166Q-62 -182 -92 -170Z'
  return group(
    {},
    element('ellipse', { cx: 30, cy: 4, rx: 66, ry: 9, fill: '#9fb4c3', opacity: 0.7 }),
    fill(
      'M-28 -108C-30 -60 -44 -20 -46 0H44C40 -30 30 -70 26 -108Q0 -124 -28 -108Z',
      sheet.linear([palette.slate, palette.ink]),
    ),
    ink('M0 -106V0M-28 -108C-30 -60 -44 -20 -46 0', gold, 1.4),
    fill(
      stroke(points('-26,-100 -34,-76 2,-84'), () => 17),
      palette.slate,
    ),
    circle(0, -130, 19, palette.ink),
    fill(
      stroke(points('-22,-110 0,-104 24,-110'), () => 14),
      palette.cinnabar,
    ),
    ink('M2 -80V-206', '#4a2a22', 4),
    fill(canopy, sheet.linear([palette.vermilion, palette.cinnabar, palette.madder])),
    ink(`${canopy}M0 -210Q-40 -200 -46 -166M0 -210Q40 -200 46 -166M0 -210V-166`, gold, 1.5),
    ink(curve(points('-70,-190 -30,-208 10,-210')), palette.snow, 7, { opacity: 0.95 }),
  )
}

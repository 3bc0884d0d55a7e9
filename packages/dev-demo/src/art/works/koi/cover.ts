import { mix, type Point, points, polar, steps } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { disc, stroke } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, type Mark } from '../../drawing/svg'
import { BENIGOI, KOHAKU } from './coat'
import { koi } from './fish'
import { lotus, lotusLeaf, ripples, water } from './pond'

const MOON: Point = [478, 672]

/** Two koi circle the moon that lies on the water. */
export function cover(sheet: Sheet): string {
  return sheet.svg(
    water(sheet, MOON),
    shadowFish(),
    ripples(sheet, MOON, 190, 700, 15),
    fishShadow(round(-2.25, 0.1, 238), 128),
    fishShadow(round(0.92, 3.26, 238), 116),
    moonOnWater(sheet),
    koi(sheet, round(-2.25, 0.1, 238), 128, KOHAKU, 4),
    koi(sheet, round(0.92, 3.26, 238), 116, BENIGOI, 9),
    lotusLeaf(sheet, [60, 1190], 230, -0.9, 3),
    lotusLeaf(sheet, [330, 1262], 130, -1.8, 8),
    lotusLeaf(sheet, [890, 130], 150, 2.4, 5),
    lotus(sheet, [196, 1098], 92),
  )
}

/** A spine bent along a circle around the moon, head first. */
const round = (from: number, to: number, r: number): Point[] =>
  steps(9).map((t) => polar(MOON, mix(to, from, t), r + Math.sin(t * 7) * 16 + t * 20))

/** The shadow a fish throws on the bottom of the pond. */
export const fishShadow = (spine: readonly Point[], width: number): Mark =>
  fill(
    stroke(spine, (t) => width * Math.sin(Math.PI * (0.1 + t * 0.86))),
    palette.abyss,
    { transform: 'translate(22 40)', opacity: 0.45 },
  )

/** A third fish, far below. */
function shadowFish(): Mark {
  const spine: readonly Point[] = points('700,210 620,260 540,270 450,250 380,262')
  return group(
    { opacity: 0.35 },
    fill(
      stroke(spine, (t) => 74 * Math.sin(Math.PI * (0.14 + t * 0.8))),
      palette.abyss,
    ),
  )
}

function moonOnWater(sheet: Sheet): Mark {
  return group(
    {},
    sheet.glow(MOON, 380, palette.goldLight, 0.5),
    fill(disc(MOON, 150), sheet.linear([palette.paper, palette.goldPale, palette.goldLight])),
    sheet.sprayed(
      disc(MOON, 150),
      palette.gold,
      sheet.linear([
        [0, '#000', 0],
        [0.4, '#000', 0.1],
        [1, '#000', 0.7],
      ]),
    ),
  )
}

import { points, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { curve } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, group, ink, type Mark, placed, rect } from '../../drawing/svg'
import { cat } from '../../motifs/cat'
import { type FireworkInk, firework } from '../../motifs/firework'
import { skyline } from '../../motifs/skyline'
import { child, grandmother } from './family'
import { ridgeAt, roof } from './roof'

export const GOLDEN: FireworkInk = { heart: palette.paper, body: palette.goldLight, end: palette.gold }
export const RED: FireworkInk = { heart: palette.blush, body: palette.vermilion, end: palette.cinnabar }
export const GREEN: FireworkInk = { heart: palette.paper, body: palette.jade, end: palette.malachite }

const RIDGE = 1030

/** Grandmother, child and cat on the ridge, the year's first fireworks over their town. */
export function cover(sheet: Sheet): string {
  const seat = (x: number) => ridgeAt(x, RIDGE, sheet.width)
  return sheet.svg(
    nightSky(sheet),
    firework(sheet, [566, 400], 318, 84, GOLDEN),
    firework(sheet, [176, 250], 138, 50, RED),
    firework(sheet, [190, 636], 96, 40, GREEN),
    firework(sheet, [852, 700], 84, 36, RED),
    ink(curve(points('566,420 560,600 548,800')), palette.goldPale, 1.6, {
      opacity: 0.5,
      'stroke-dasharray': '3 9',
    }),
    skyline(sheet.width, RIDGE, 230, '#6a2b52', palette.apricot, seeded(4)),
    skyline(sheet.width, RIDGE + 10, 120, '#3d1845', palette.goldLight, seeded(14)),
    roof(sheet, RIDGE),
    placed(400, seat(400) + 4, grandmother(sheet)),
    placed(530, seat(530) + 2, child(sheet)),
    placed(690, seat(690) + 2, cat(sheet)),
  )
}

export function nightSky(sheet: Sheet): Mark {
  const chance = seeded(6)
  return group(
    {},
    rect(
      0,
      0,
      sheet.width,
      sheet.height,
      sheet.linear(['#0c0a20', palette.aubergine, '#43173f', '#7d2a45', '#b84a3f', '#c9603f']),
    ),
    sheet.sprayed(
      `M0 0H${sheet.width}V700H0Z`,
      '#0c0a20',
      sheet.linear([
        [0, '#000', 0.7],
        [1, '#000', 0],
      ]),
    ),
    ...times(60, () =>
      circle(
        chance.between(0, sheet.width),
        chance.between(0, 640),
        chance.between(0.6, 1.7),
        palette.goldPale,
        { opacity: chance.between(0.25, 0.8) },
      ),
    ),
  )
}

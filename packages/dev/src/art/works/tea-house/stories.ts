import { times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { disc } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark } from '../../drawing/svg'
import { bowl, sprig, steam, terraces } from './bowl'
import { paper } from './cover'

/** Two leaves and a bud, picked before the rain. */
export function firstPicking(sheet: Sheet): string {
  return sheet.svg(
    paper(sheet),
    sheet.glow([375, 470], 520, palette.apricot, 0.7),
    fill(disc([375, 470], 236), sheet.linear([palette.apricot, palette.persimmon, palette.vermilion])),
    sheet.sprayed(
      disc([375, 470], 236),
      palette.cinnabar,
      sheet.linear([
        [0, '#000', 0],
        [0.4, '#000', 0.1],
        [1, '#000', 0.8],
      ]),
    ),
    sprig(sheet, [375, 720], 2.9, 0),
    terraces(sheet, [
      [90, 1160, 330],
      [690, 1150, 320],
      [375, 1260, 400],
      [40, 1330, 240],
      [720, 1340, 240],
    ]),
  )
}

/** The bowl from above: three rounds of tea, one moon. */
export function fromAbove(sheet: Sheet): string {
  return sheet.svg(
    paper(sheet),
    cup(sheet, [375, 330], 232),
    cup(sheet, [196, 720], 140),
    cup(sheet, [548, 742], 140),
    steam(sheet, [375, 320], 250, 70),
    bowl(sheet, [375, 986], 214),
    ...[
      [98, 1120, -24],
      [660, 1130, 24],
    ].map(([x, y, turn]) => sprig(sheet, [x as number, y as number], 1.1, turn as number)),
  )
}

function cup(sheet: Sheet, at: readonly [number, number], r: number): Mark {
  return group(
    {},
    fill(disc([at[0] + r * 0.08, at[1] + r * 0.13], r), '#7a5a30', { opacity: 0.28 }),
    circle(at[0], at[1], r, sheet.linear(['#e4efdd', palette.celadon, palette.jade], [0, 0], [1, 1])),
    circle(at[0], at[1], r, 'none', { stroke: palette.gold, 'stroke-width': 2.2 }),
    circle(at[0], at[1], r * 0.84, sheet.linear(['#3d8f7b', palette.jade, palette.celadon], [0, 0], [1, 1])),
    circle(
      at[0],
      at[1],
      r * 0.72,
      sheet.radialAt([palette.goldLight, palette.apricot, palette.persimmon, '#b5502a'], at, r * 0.74),
    ),
    ...times(4, (i) => ink(disc(at, r * (0.6 - i * 0.13)), palette.goldPale, 1.4, { opacity: 0.7 })),
    sheet.sprayed(
      disc(at, r * 0.72),
      '#8a3a1c',
      sheet.linear([
        [0, '#000', 0.7],
        [0.5, '#000', 0],
        [1, '#000', 0],
      ]),
    ),
  )
}

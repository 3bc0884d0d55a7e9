import { times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { polygon } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark, placed, rect } from '../../drawing/svg'
import { bamboo } from '../../motifs/bamboo'
import { coping, eveningSky, wall } from './cover'
import { garden } from './garden'

/** Inside the gate: the pavilion, at the hour of fireflies. */
export function insideTheGarden(sheet: Sheet): string {
  const chance = seeded(3)
  const flies = times(34, () => {
    const [x, y] = [chance.between(20, 730), chance.between(620, 1200)]
    return group({}, sheet.glow([x, y], 22, palette.goldPale, 0.9), circle(x, y, 2.2, palette.paper))
  })
  return sheet.svg(
    rect(0, 0, 750, 1250, sheet.linear(['#f8dfae', '#f3e6c4', palette.celadon, palette.lagoon, '#041a20'])),
    placed(420, 640, garden(sheet), 0, 1.5),
    sheet.sprayed(
      'M0 0H750V1250H0Z',
      palette.pine,
      sheet.linear([
        [0, '#000', 0.25],
        [0.3, '#000', 0],
        [0.7, '#000', 0],
        [1, '#000', 0.8],
      ]),
    ),
    ...flies,
  )
}

/** A lattice window, and bamboo that looks in. */
export function latticeWindow(sheet: Sheet): string {
  const chance = seeded(81)
  const [x, y, r] = [375, 640, 250]
  const pane = polygon(
    times(8, (i) => [
      x + Math.cos(Math.PI / 8 + (i * Math.PI) / 4) * r * 1.06,
      y + Math.sin(Math.PI / 8 + (i * Math.PI) / 4) * r * 1.06,
    ]),
  )
  const canes = [
    bamboo([260, 960], [300, 360], 18, 10, chance),
    bamboo([430, 960], [520, 340], 22, 12, chance),
    bamboo([560, 960], [470, 420], 14, 8, chance),
  ]
  return sheet.svg(
    eveningSky(sheet),
    wall(sheet),
    fill(
      bamboo([40, 1250], [130, 420], 14, 13, chance) + bamboo([690, 1250], [640, 520], 12, 11, chance),
      '#9a3f33',
      { opacity: 0.3 },
    ),
    fill(pane, sheet.linear(['#f3e6c4', palette.celadon, palette.jade, '#2b7f7c'])),
    sheet.clipped(
      pane,
      circle(300, 560, 84, palette.persimmon),
      fill(canes.join(''), sheet.linear([palette.malachite, palette.pine])),
      ink(canes.join(''), sheet.gold(), 0.8, { opacity: 0.6 }),
      iceCracks(sheet),
    ),
    ink(pane, '#3f5552', 34),
    ink(pane, sheet.gold(), 2.4, { transform: `translate(${x} ${y}) scale(1.07) translate(${-x} ${-y})` }),
    ink(pane, sheet.gold(), 2.4, { transform: `translate(${x} ${y}) scale(.935) translate(${-x} ${-y})` }),
    coping(sheet),
  )
}

/** The lattice called ice-crack: straight bars that never cross in a line. */
function iceCracks(sheet: Sheet): Mark {
  const bars =
    'M90 520L300 470L420 350M300 470L350 640L160 720L90 660M350 640L520 600L660 640M520 600L470 450L640 420M470 450L420 350M160 720L220 900M350 640L400 800L300 930M400 800L560 760L660 800M560 760L520 600M400 800L470 930'
  return group({}, ink(bars, '#3b2a28', 11), ink(bars, sheet.gold(), 2))
}

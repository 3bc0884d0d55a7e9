import { type Point, points } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, element, fill, group, ink, type Mark, rect } from '../../drawing/svg'
import { blossom } from '../../motifs/blossom'
import { massif } from '../../motifs/peak'
import { fir } from '../../motifs/pine'
import { snowfall } from '../../motifs/snow'
import { nightSky, SNOWY } from './cover'
import { home, snowfield } from './valley'

/** The window seat: tangerines, a flask of tea, and the moon that comes along. */
export function windowSeat(sheet: Sheet): string {
  const pane = 'M110 250Q110 190 170 190H580Q640 190 640 250V850Q640 910 580 910H170Q110 910 110 850Z'
  const chance = seeded(37)
  const view = group(
    {},
    nightSky(sheet, [430, 420], 110),
    massif(sheet, { x: 270, foot: 900, width: 560, height: 330, far: 0.3, seed: 4 }, SNOWY),
    massif(sheet, { x: 600, foot: 900, width: 460, height: 250, far: 0, seed: 27 }, SNOWY),
    snowfield(sheet, 780, 26, ['#93a8cd', '#5d76a8'], 1),
    ...[
      [170, 850, 120],
      [250, 840, 90],
      [590, 860, 140],
    ].map(([x, y, h]) =>
      fir(sheet, [x as number, y as number], h as number, '#173a4a', palette.snow, chance),
    ),
    snowfall(sheet, chance, 120, palette.snow),
  )
  return sheet.svg(
    rect(0, 0, 750, 1250, sheet.linear(['#0f3a35', '#175247', '#0d302c'])),
    ...[40, 710].map((x) => ink(`M${x} 0V1250`, sheet.gold(), 1.6)),
    sheet.clipped(pane, view),
    ink(pane, '#0a2926', 36),
    ink(pane, sheet.gold(), 3),
    ink('M92 300Q92 172 172 172H578Q658 172 658 300V850Q658 928 578 928H172Q92 928 92 850Z', sheet.gold(), 2),
    ...curtains(sheet),
    table(sheet),
  )
}

/** The door is open, the path is swept, the lanterns are lit. */
export function arrival(sheet: Sheet): string {
  const chance = seeded(58)
  return sheet.svg(
    nightSky(sheet, [200, 300], 96),
    massif(sheet, { x: 620, foot: 900, width: 620, height: 420, far: 0.3, seed: 15 }, SNOWY),
    massif(sheet, { x: 120, foot: 900, width: 520, height: 300, far: 0, seed: 4 }, SNOWY),
    snowfield(sheet, 740, 30, ['#93a8cd', '#5d76a8'], 0.6),
    ...[
      [70, 800, 210],
      [180, 790, 150],
      [690, 800, 230],
      [610, 780, 140],
    ].map(([x, y, h]) =>
      fir(sheet, [x as number, y as number], h as number, '#173a4a', palette.snow, chance),
    ),
    snowfield(sheet, 850, 16, ['#dfe7ee', '#a9bad6'], 2.4),
    home(sheet, [385, 884], 1.7),
    fill(
      'M340 886H430Q440 1000 560 1260H250Q320 1020 340 886Z',
      sheet.linearAt(
        [
          [0, palette.apricot, 0.75],
          [1, palette.apricot, 0],
        ],
        [0, 886],
        [0, 1260],
      ),
    ),
    ...[
      [60, 1180, 260],
      [700, 1210, 300],
    ].map(([x, y, h]) =>
      fir(sheet, [x as number, y as number], h as number, '#0f2a3c', palette.snow, chance),
    ),
    snowfall(sheet, chance, 170, palette.snow),
  )
}

function curtains(sheet: Sheet): Mark[] {
  const cloth = sheet.linearAt([palette.cinnabar, palette.madder, palette.oxblood], [0, 150], [0, 940])
  const left = 'M74 150H236C232 320 190 470 96 560C120 700 116 820 100 936H74Z'
  const folds =
    'M110 150C112 330 104 460 84 548M156 150C156 320 130 450 90 552M200 150C196 320 160 460 94 556'
  const tie = 'M70 556Q96 574 122 546'
  return [1, -1].map((side) =>
    group(
      { transform: side === 1 ? 'translate(0 0)' : 'translate(750 0) scale(-1 1)' },
      fill(left, cloth),
      ink(folds, sheet.gold(), 1.4, { opacity: 0.8 }),
      ink(left, sheet.gold(), 1.8),
      ink(tie, palette.gold, 7),
    ),
  )
}

function table(sheet: Sheet): Mark {
  const fruit: readonly Point[] = points('478,968 546,970 512,918')
  return group(
    {},
    rect(-10, 1010, 770, 260, sheet.linear(['#8a5640', '#54302a', '#2b1718'])),
    rect(-10, 1004, 770, 22, '#a86f4f', { stroke: palette.gold, 'stroke-width': 1.6 }),
    element('ellipse', { cx: 512, cy: 1006, rx: 118, ry: 14, fill: '#2b1718', opacity: 0.4 }),
    ...fruit.map(([x, y]) => tangerine(sheet, [x, y])),
    flask(sheet),
  )
}

const tangerine = (sheet: Sheet, [x, y]: Point): Mark =>
  group(
    {},
    circle(
      x,
      y,
      38,
      sheet.radialAt([palette.apricot, palette.persimmon, palette.vermilion], [x - 12, y - 14], 54),
    ),
    circle(x, y, 38, 'none', { stroke: palette.gold, 'stroke-width': 1.5 }),
    fill(`M${x} ${y - 34}q18 -24 38 -14q-10 22 -38 14Z`, palette.malachite),
    ink(`M${x} ${y - 34}q14 -12 30 -12`, palette.goldLight, 1.3),
  )

/** An enamel mug with a lid, as every grandfather carried on trains. */
const flask = (sheet: Sheet): Mark =>
  group(
    {},
    ...[0, 1, 2].map((i) =>
      ink(`M${206 + i * 30} 850q-22 -40 0 -80t0 -80`, palette.paper, 2, { opacity: 0.5 }),
    ),
    ink('M310 908Q362 906 360 946Q358 984 308 982', '#e7ddcb', 13),
    rect(166, 876, 146, 134, sheet.linear(['#fbf6ec', '#e2d4bd'], [0, 0], [1, 0]), { rx: 10 }),
    rect(160, 866, 158, 20, palette.cinnabar, { rx: 9 }),
    circle(239, 856, 11, palette.cinnabar),
    ink('M166 992H312', palette.cinnabar, 5),
    blossom(sheet, [239, 944], 34, -Math.PI / 2, {
      rim: palette.cinnabar,
      heart: palette.madder,
      eye: palette.lacquer,
    }),
    rect(166, 876, 146, 134, 'none', { rx: 10, stroke: palette.gold, 'stroke-width': 1.6 }),
  )

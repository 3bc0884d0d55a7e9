import { mix, type Point, polar, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { curve, disc, land, line } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark, placed, rect } from '../../drawing/svg'
import { bandCloud } from '../../motifs/cloud'
import { type PeakInk, peak } from '../../motifs/peak'
import { goat } from './goat'

const SUN: Point = [492, 560]

/** A goat on a peak before the first sun of its year. */
export function cover(sheet: Sheet): string {
  return sheet.svg(
    sky(sheet),
    sun(sheet, SUN, 316),
    ...farRidges(sheet),
    placed(186, 328, goat(sheet)),
    rocks(sheet),
    ...foreground(sheet),
  )
}

export function sky(sheet: Sheet): Mark {
  const ground = sheet.linear([
    palette.lacquer,
    palette.oxblood,
    palette.madder,
    palette.cinnabar,
    palette.madder,
  ])
  const whole = `M0 0H${sheet.width}V${sheet.height}H0Z`
  return group(
    {},
    rect(0, 0, sheet.width, sheet.height, ground),
    sheet.sprayed(
      whole,
      palette.lacquer,
      sheet.linear([
        [0, '#000', 0.75],
        [0.35, '#000', 0.1],
        [1, '#000', 0],
      ]),
    ),
  )
}

/** A gold sun with rays and rings, its disc of radius `r`. */
export function sun(sheet: Sheet, at: Point, r: number): Mark {
  const gold = sheet.gold()
  const rings = times(7, (i) =>
    ink(disc(at, r * 1.11 + i * 26 + i * i * 2), gold, 1.6 - i * 0.12, { opacity: 0.75 - i * 0.09 }),
  )
  const rays = times(120, (i) => {
    const angle = (i / 120) * 2 * Math.PI
    const half = i % 2 ? 6 : 11
    return line([polar(at, angle, r * 1.065 - half), polar(at, angle, r * 1.065 + half)])
  })
  return group(
    {},
    sheet.glow(at, r * 2, palette.vermilion, 0.75),
    ...rings,
    ink(rays.join(''), gold, 1.8),
    fill(
      disc(at, r),
      sheet.linear([palette.goldLight, palette.apricot, palette.persimmon, palette.vermilion]),
    ),
    sheet.sprayed(
      disc(at, r),
      palette.cinnabar,
      sheet.linear([
        [0, '#000', 0],
        [0.4, '#000', 0.12],
        [1, '#000', 0.8],
      ]),
    ),
    ink(disc(at, r), gold, 2.4),
  )
}

function farRidges(sheet: Sheet): Mark[] {
  const chance = seeded(7)
  return [0, 1].map((layer) => {
    const base = 900 + layer * 70
    const edge = steps(9).map(
      (t): Point => [t * 1000 - 20, base + Math.sin(t * 7 + layer * 2) * 50 + chance.between(-26, 26)],
    )
    return group(
      {},
      fill(
        land(edge, 1300),
        sheet.linear(layer ? [palette.madder, palette.oxblood] : [palette.cinnabar, palette.madder]),
      ),
      ink(curve(edge), sheet.gold(), 1.8, { opacity: 0.8 }),
    )
  })
}

const RED_ROCK: PeakInk = {
  body: [palette.madder, palette.oxblood, palette.lacquer, palette.lacquer],
  folds: [palette.lacquer, palette.cinnabar],
  crest: palette.lacquer,
  mist: palette.cinnabar,
}

/** The rock it stands on, flat enough for four hooves, with lesser ones around it. */
const rocks = (sheet: Sheet): Mark =>
  group(
    {},
    peak(sheet, { x: 200, foot: 1300, width: 520, height: 250, far: 0, seed: 3 }, RED_ROCK),
    peak(sheet, { x: 860, foot: 1300, width: 460, height: 300, far: 0, seed: 4 }, RED_ROCK),
    peak(sheet, { x: 560, foot: 1330, width: 800, height: 366, far: 0, seed: 9 }, RED_ROCK, 5),
  )

function foreground(sheet: Sheet): Mark[] {
  const chance = seeded(31)
  const gold = sheet.gold()
  const places: readonly (readonly [number, number, number, number])[] = [
    [120, 1010, 360, 3],
    [860, 1050, 380, 3],
    [250, 1150, 520, 3],
    [720, 1190, 620, 3],
    [330, 1272, 820, 3],
  ]
  return [
    ...places.map(([x, y, width, bands], i) =>
      bandCloud([x, y], width, bands, chance, {
        fill: sheet.linearAt([palette.vermilion, palette.madder], [0, y - 80], [0, y + 50 + i * 10]),
        line: gold,
      }),
    ),
    ...times(26, () =>
      circle(chance.between(20, 940), chance.between(30, 420), chance.between(0.8, 2.2), palette.goldLight, {
        opacity: mix(0.3, 0.9, chance.next()),
      }),
    ),
  ]
}

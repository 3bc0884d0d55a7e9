import { mix, type Point, steps, times } from '../drawing/geometry'
import { palette } from '../drawing/palette'
import { curve, land, stroke } from '../drawing/path'
import { type Random, seeded } from '../drawing/random'
import type { Sheet, Stop } from '../drawing/sheet'
import { fill, group, ink, type Mark } from '../drawing/svg'

/** One mountain: the middle of its foot, its size, and how far away it is (0 near, 1 far). */
export type Peak = {
  readonly x: number
  readonly foot: number
  readonly width: number
  readonly height: number
  readonly far: number
  readonly seed: number
}

/** The inks of a mountain: its body from crest to foot, two shades for its folds, the spray at its crest, the mist before it. */
export type PeakInk = {
  readonly body: readonly Stop[]
  readonly folds: readonly [string, string]
  readonly crest: string
  readonly mist: string
}

/** Azurite and malachite on silk, as the Song painted them. */
const BLUE_GREEN: PeakInk = {
  body: [
    [0, '#1a4c93'],
    [0.16, palette.azurite],
    [0.36, '#2f7f96'],
    [0.58, palette.malachite],
    [0.78, '#8fb98f'],
    [1, '#dfc793'],
  ],
  folds: ['#0e5a54', '#123a70'],
  crest: '#0d2f5e',
  mist: '#e2cb98',
}

/** A mountain of folded rock, outlined in gold; with `sharp` above 3 it has a flat top. */
export function peak(sheet: Sheet, shape: Peak, paint: PeakInk = BLUE_GREEN, sharp?: number): Mark {
  const chance = seeded(shape.seed)
  const edge = outline(shape, chance, sharp)
  const whole = land(edge, shape.foot)
  const folds = foldLines(shape, chance, sharp ? 0.3 : 0.1)
  const body = sheet.linearAt(paint.body, [shape.x, shape.foot - shape.height], [shape.x, shape.foot])
  const crest = sheet.linear(
    [
      [0, '#000', 0.6],
      [0.4, '#000', 0.05],
      [1, '#000', 0],
    ],
    [0, 0],
    [0.5, 1],
  )
  return group(
    {},
    fill(whole, body),
    sheet.clipped(
      whole,
      ...folds.map(({ shade }, i) => fill(shade, paint.folds[i % 2 ? 1 : 0], { opacity: 0.3 })),
      ink(folds.map(({ line }) => line).join(''), sheet.gold(), 1.4, { opacity: 0.75 }),
    ),
    shape.far < 0.5 ? sheet.sprayed(whole, paint.crest, crest) : '',
    shape.far > 0 ? fill(whole, paint.mist, { opacity: 0.45 * shape.far }) : '',
    ink(curve(edge), sheet.gold(), 2),
  )
}

/** A massif: a summit with lesser peaks before it and, where it is near and high, a thread of water between them. */
export function massif(sheet: Sheet, { x, foot, width, height, far, seed }: Peak, paint = BLUE_GREEN): Mark {
  const part = (dx: number, w: number, h: number, i: number, drop = 0) =>
    peak(
      sheet,
      {
        x: x + dx * width,
        foot: foot + drop * height,
        width: w * width,
        height: (h + drop) * height,
        far,
        seed: seed + i,
      },
      paint,
    )
  return group(
    {},
    part(-0.24, 0.46, 0.7, 1),
    part(0.27, 0.5, 0.8, 2),
    part(0.02, 0.56, 1, 3),
    height < 450 || far > 0
      ? ''
      : waterfall(sheet, [x + width * 0.15, foot - height * 0.52], height * 0.5, width * 0.03),
    part(-0.36, 0.42, 0.44, 4, 0.02),
    part(0.36, 0.44, 0.5, 5, 0.02),
    part(-0.1, 0.36, 0.48, 6, 0.03),
    part(0.28, 0.3, 0.26, 7, 0.04),
  )
}

function outline({ x, foot, width, height }: Peak, chance: Random, flat?: number): Point[] {
  const [sharp, skew] = [flat ?? chance.between(1.5, 1.9), flat ? 0 : chance.between(-0.14, 0.14)]
  return steps(23).map((t) => {
    const s = t * 2 - 1
    const rise = (1 - Math.abs(s) ** sharp) ** 1.5
    const ledge =
      Math.sin(Math.abs(s) * 17 + skew * 20) * 0.02 * Math.min(1, Math.abs(s) * 4) * (1 - Math.abs(s))
    return [x + ((s + skew * rise) * width) / 2, foot - height * (rise + ledge)]
  })
}

function waterfall(sheet: Sheet, [x, y]: Point, height: number, width: number): Mark {
  const spine = steps(6).map((t): Point => [x + Math.sin(t * 5) * width * 0.4, y + t * height])
  const spread = (t: number) => mix(width * 0.06, width, t)
  const intoMist = sheet.linear([
    [0, palette.paper],
    [0.75, palette.paper, 0.9],
    [1, palette.paper, 0],
  ])
  return group({}, fill(stroke(spine, spread), intoMist), ink(curve(spine.slice(0, -1)), sheet.gold(), 1))
}

/** The folds of the rock: lines that part from the summit, each with a shade on its right. */
function foldLines(
  { x, foot, width, height }: Peak,
  chance: Random,
  spread: number,
): { line: string; shade: string }[] {
  return times(9, (i) => {
    const lean = (i - 4) / 4
    const start = height * (0.02 + 0.5 * lean ** 2) + chance.between(0, 26)
    const spine = steps(7).map(
      (t): Point => [
        x + lean * width * mix(spread, 0.44, t ** 0.8) + Math.sin(t * 9 + i * 2) * width * 0.018,
        mix(foot - height + start, foot - height * 0.06, t),
      ],
    )
    const back = spine
      .map(([px, py], k): Point => [px + width * 0.075 * Math.sin((k / 6) * Math.PI * 0.9 + 0.1), py])
      .reverse()
    return { line: curve(spine), shade: `${curve(spine)}L${curve(back).slice(1)}Z` }
  })
}

import { mix, type Point, points, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { blob, curve } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, element, fill, group, ink, type Mark, rect } from '../../drawing/svg'
import { redLantern } from '../../motifs/lantern'

/** `town` mirrored in the water below `level`, broken by ripples. */
export function mirror(sheet: Sheet, town: Mark, level: number): Mark {
  const { width, height } = sheet
  const chance = seeded(13)
  const ripples = times(130, () => {
    const t = chance.next() ** 1.4
    const y = mix(level + 6, height, t)
    const long = mix(30, 190, t) * chance.between(0.5, 1.2)
    const x = chance.between(-60, width)
    return { d: curve(steps(4).map((s): Point => [x + s * long, y + Math.sin(s * 6) * 1.5])), t }
  })
  const band = (from: number, to: number) =>
    ripples
      .filter(({ t }) => t >= from && t < to)
      .map(({ d }) => d)
      .join('')
  return group(
    {},
    rect(
      0,
      level,
      width,
      height - level,
      sheet.linear(['#e58a5f', '#a24a63', '#4a2a63', '#1a1740', palette.night]),
    ),
    sheet.clipped(
      `M0 ${level}H${width}V${height}H0Z`,
      group({ transform: `translate(0 ${2 * level}) scale(1 -1)`, opacity: 0.62 }, town),
      rect(
        0,
        level,
        width,
        height - level,
        sheet.linear([
          [0, '#8a3d5c', 0.1],
          [0.5, palette.indigo, 0.5],
          [1, palette.night, 0.92],
        ]),
      ),
    ),
    ink(band(0, 0.35), palette.goldPale, 1.4, { opacity: 0.55 }),
    ink(band(0.35, 1), palette.apricot, 1.8, { opacity: 0.4 }),
  )
}

/** A stone bridge of one arch; with its mirror image the arch makes a full circle. `at` is the arch's middle on the water. */
export function bridge(sheet: Sheet, [x, y]: Point, r: number): Mark {
  const gold = sheet.gold()
  const [foot, crown] = [r * 2.5, r * 1.42]
  const deck = `M${x - foot} ${y - r * 0.24}C${x - r * 1.5} ${y - r * 0.42} ${x - r * 1.1} ${y - crown} ${x} ${y - crown}S${x + r * 1.5} ${y - r * 0.42} ${x + foot} ${y - r * 0.24}`
  const body = `${deck}V${y}H${x + r}A${r} ${r} 0 0 0 ${x - r} ${y}H${x - foot}Z`
  const stones = times(13, (i) => {
    const angle = Math.PI + (i / 12) * Math.PI
    return `M${x + Math.cos(angle) * r} ${y + Math.sin(angle) * r}L${x + Math.cos(angle) * r * 1.13} ${y + Math.sin(angle) * r * 1.13}`
  })
  const courses = [0.25, 0.5, 0.75, 1].map(
    (k) =>
      `M${x - foot} ${y - r * 0.26 * k * 1.4}H${x - r * 1.15}M${x + r * 1.15} ${y - r * 0.26 * k * 1.4}H${x + foot}`,
  )
  return group(
    {},
    fill(body, sheet.linearAt(['#5c4a78', '#3a2a58'], [0, y - crown], [0, y])),
    sheet.clipped(body, ink(courses.join(''), palette.aubergine, 1.6, { opacity: 0.7 })),
    ink(`M${x - r * 1.13} ${y}A${r * 1.13} ${r * 1.13} 0 0 1 ${x + r * 1.13} ${y}`, gold, 1.6),
    ink(stones.join(''), gold, 1.2),
    ink(body, gold, 2),
    ink(deck, gold, 2, { transform: `translate(0 ${-r * 0.17})` }),
    ...steps(15).map((t) => {
      const s = mix(-0.94, 0.94, t)
      const rise = y - r * 0.24 - (crown - r * 0.24) * Math.max(0, Math.cos((s * Math.PI) / 2)) ** 2.1
      return rect(x + s * foot - 3, rise - r * 0.23, 6, r * 0.25, palette.plum, {
        stroke: palette.gold,
        'stroke-width': 1,
      })
    }),
  )
}

/** A covered river boat (乌篷船) with a boatman and a lantern; `at` is the middle of its waterline. */
export function boat(sheet: Sheet, [x, y]: Point, size: number): Mark {
  const gold = sheet.gold()
  return group(
    { transform: `translate(${x} ${y}) scale(${size})` },
    element('ellipse', { cx: 0, cy: 20, rx: 170, ry: 12, fill: palette.night, opacity: 0.5 }),
    ink('M126 -120L176 18', palette.lacquer, 4),
    fill(blob(points('112,-64 126,-66 136,-34 142,-4 104,-4 104,-34')), palette.lacquer),
    circle(119, -80, 12, palette.blush),
    fill('M92 -82L120 -108L148 -82Z', palette.goldDeep),
    ink('M92 -82L120 -108L148 -82Z', gold, 1.4),
    fill('M-92 0C-92 -70 -60 -84 -10 -84S72 -70 72 0Z', sheet.linear([palette.ink, palette.plum])),
    ...[0.2, 0.4, 0.6, 0.8].map((t) =>
      ink(
        `M${mix(-92, 72, t)} 0C${mix(-92, 72, t)} -60 ${mix(-70, 56, t)} -76 ${mix(-60, 46, t)} -80`,
        gold,
        1.2,
        { opacity: 0.7 },
      ),
    ),
    ink('M-92 0C-92 -70 -60 -84 -10 -84S72 -70 72 0', gold, 1.8),
    fill(
      'M-190 -20C-150 0 -120 4 0 4S150 0 186 -24C170 14 140 26 90 28H-100C-150 26 -176 10 -190 -20Z',
      palette.lacquer,
    ),
    ink('M-190 -20C-150 0 -120 4 0 4S150 0 186 -24', gold, 2),
    redLantern(sheet, [-140, -84], 20, 8),
    ink('M-140 -84L-128 -2', palette.lacquer, 3),
  )
}

import { mix, type Point, polar, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { blob, curve, num } from '../../drawing/path'
import { type Random, seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark, rect } from '../../drawing/svg'

/** Water drawn as painters of the Song did: net upon net of fine lines. */
export function netWater(sheet: Sheet, top: number): Mark {
  const { width, height } = sheet
  const rows = times(26, (row) => {
    const t = row / 25
    const y = mix(top, height + 10, t ** 1.3)
    const wave = mix(16, 62, t)
    const count = Math.ceil(width / wave) + 2
    return `M${num(-wave * (row % 2 ? 0.5 : 1))} ${num(y)}${times(count, () => `q${num(wave / 2)} ${num(-wave * 0.2)} ${num(wave)} 0`).join('')}`
  })
  return group(
    {},
    rect(
      0,
      top - 30,
      width,
      height - top + 30,
      sheet.linear([
        [0, '#5d9a92', 0],
        [0.12, '#5d9a92'],
        [0.5, '#2a7184'],
        [1, '#123f6b'],
      ]),
    ),
    ink(rows.join(''), palette.goldLight, 1.2, { opacity: 0.55 }),
  )
}

/** A band of mist with round ends that thins out. */
export const mistBand = (sheet: Sheet, y: number, height: number, paint: string): Mark =>
  rect(
    0,
    y - height,
    sheet.width,
    height * 2,
    sheet.linear([
      [0, paint, 0],
      [0.5, paint, 0.9],
      [1, paint, 0],
    ]),
  )

/** A little pine for a mountain's shoulder; its foot at (x, y). */
export function pineTree(sheet: Sheet, [x, y]: Point, size: number, chance: Random): Mark {
  const lean = chance.between(-0.3, 0.3)
  const trunk: readonly Point[] = [
    [x, y],
    [x + lean * size * 0.2, y - size * 0.4],
    [x + lean * size * 0.9, y - size * 0.7],
    [x + lean * size, y - size],
  ]
  const pads = times(6, (i) => {
    const rise = mix(0.42, 1.04, i / 5)
    const side = i === 5 ? 0 : (i % 2 ? -1 : 1) * 0.26
    return pad([x + (lean * rise + side) * size, y - rise * size], size * mix(0.3, 0.2, i / 5))
  })
  return group(
    {},
    ink(curve(trunk), '#4a2a22', size * 0.06),
    fill(pads.join(''), sheet.linear(['#1d6b58', palette.pine])),
    ink(pads.join(''), sheet.gold(), 1),
  )
}

/** A flat cloud of needles, from far off. */
const pad = ([x, y]: Point, r: number): string =>
  blob([
    [x - r, y],
    [x - r * 0.6, y - r * 0.34],
    [x - r * 0.1, y - r * 0.46],
    [x + r * 0.5, y - r * 0.36],
    [x + r, y],
    [x, y + r * 0.1],
  ])

/** A pavilion on a rock above the water; its foot at (0, 0). */
export function kiosk(sheet: Sheet): Mark {
  const gold = sheet.gold()
  const roof =
    'M-70 -62Q-48 -62 -34 -80Q-14 -96 0 -116Q14 -96 34 -80Q48 -62 70 -62Q52 -48 34 -50H-34Q-52 -48 -70 -62Z'
  return group(
    {},
    rect(-50, -6, 100, 10, '#e9d9b6', { stroke: palette.gold, 'stroke-width': 1 }),
    ...[-40, -14, 10, 36].map((x) => rect(x, -52, 5, 48, palette.cinnabar)),
    ink('M-44 -18H44', palette.madder, 3),
    fill(roof, palette.pine),
    ink(roof, gold, 1.5),
    circle(0, -119, 4, palette.gold),
  )
}

/** A fishing boat with one sail-less mast and a man; its waterline at (0, 0). */
export const skiff = (sheet: Sheet): Mark =>
  group(
    {},
    fill('M-84 -14Q-40 4 0 4T86 -18Q70 18 30 18H-40Q-70 14 -84 -14Z', '#3d1f1c'),
    ink('M-84 -14Q-40 4 0 4T86 -18', sheet.gold(), 1.8),
    fill('M-36 0C-36 -32 -22 -38 0 -38S34 -32 34 0Z', '#6b4a2c'),
    ink('M-36 0C-36 -32 -22 -38 0 -38S34 -32 34 0M-14 -36V2M12 -36V2', sheet.gold(), 1.2),
    fill('M50 2C50 -26 54 -34 60 -34S72 -26 72 2Z', palette.cinnabar),
    circle(61, -41, 6, palette.blush),
    fill('M46 -42L61 -56L76 -42Z', palette.goldDeep),
    ink('M74 -40L96 30', '#3d1f1c', 2.6),
  )

/** Wild geese in a wedge, far off. */
export function geese([x, y]: Point, size: number, paint: string): Mark {
  const birds = times(9, (i) => {
    const rank = Math.ceil(i / 2)
    const [bx, by] = [x + rank * size * 2, y + (i % 2 ? -1 : 1) * rank * size * 0.8 + rank * 4]
    return `M${num(bx - size)} ${num(by - size * 0.36)}Q${num(bx - size * 0.4)} ${num(by - size * 0.5)} ${num(bx)} ${num(by)}Q${num(bx + size * 0.4)} ${num(by - size * 0.56)} ${num(bx + size)} ${num(by - size * 0.46)}`
  })
  return ink(birds.join(''), paint, 2.2)
}

/** A low island with trees, its waterline at `y`. */
export function island(sheet: Sheet, [x, y]: Point, width: number, seed: number): Mark {
  const chance = seeded(seed)
  const shape = blob([
    [x - width / 2, y],
    [x - width * 0.3, y - width * 0.1],
    [x, y - width * 0.16],
    [x + width * 0.34, y - width * 0.08],
    [x + width / 2, y],
    polar([x, y], 1.5, width * 0.05),
  ])
  return group(
    {},
    fill(shape, sheet.linear([palette.malachite, '#c8b47c'])),
    ink(shape, sheet.gold(), 1.6),
    ...times(4, (i) =>
      pineTree(
        sheet,
        [x + (i - 1.5) * width * 0.16, y - width * 0.1],
        width * chance.between(0.26, 0.4),
        chance,
      ),
    ),
  )
}

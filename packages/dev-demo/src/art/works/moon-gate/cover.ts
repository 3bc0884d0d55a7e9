import { mix, type Point, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { curve, disc, land, num } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { circle, element, fill, group, ink, type Mark, placed, rect } from '../../drawing/svg'
import { bamboo } from '../../motifs/bamboo'
import { cat } from '../../motifs/cat'
import { garden } from './garden'
import { ring } from './gate'

const GATE: Point = [478, 726]
const R = 300
const GROUND = 1046

/** A round gate in an evening wall, and the garden it frames. */
export function cover(sheet: Sheet): string {
  const opening = disc(GATE, R)
  return sheet.svg(
    eveningSky(sheet),
    wall(sheet),
    bambooShadow(),
    sheet.clipped(opening, placed(GATE[0], GATE[1] + 40, garden(sheet), 0, 0.92), innerShade(sheet)),
    ring(sheet, GATE, R),
    paving(sheet),
    placed(640, 1030, cat(sheet), 0, 0.84),
    coping(sheet),
  )
}

const wallTop = (x: number): number => 252 - Math.sin((x / 957) * Math.PI * 2 + 0.6) * 44

export const eveningSky = (sheet: Sheet): Mark =>
  group(
    {},
    rect(0, 0, sheet.width, 500, sheet.linear(['#0e3540', '#1f5a5f', '#5f9a8c', '#d8c79c'])),
    stars(),
    sheet.sprayed(
      'M0 0H957V300H0Z',
      '#0a2830',
      sheet.linear([
        [0, '#000', 0.7],
        [1, '#000', 0],
      ]),
    ),
  )

function stars(): Mark {
  const chance = seeded(12)
  const star = () =>
    circle(chance.between(0, 957), chance.between(0, 150), chance.between(0.8, 1.8), palette.goldPale, {
      opacity: 0.7,
    })
  return group({}, ...times(24, star))
}

export function wall(sheet: Sheet): Mark {
  const edge = steps(13).map(
    (t): Point => [mix(-20, sheet.width + 20, t), wallTop(mix(-20, sheet.width + 20, t))],
  )
  const shape = land(edge, sheet.height)
  return group(
    {},
    fill(shape, sheet.linearAt(['#f3c79a', '#ea9c6c', '#d06d4c'], [200, 220], [760, 1100])),
    sheet.sprayed(
      shape,
      '#a8432f',
      sheet.linear(
        [
          [0, '#000', 0],
          [0.5, '#000', 0.08],
          [1, '#000', 0.7],
        ],
        [0.1, 0],
        [0.9, 1],
      ),
    ),
  )
}

function bambooShadow(): Mark {
  const chance = seeded(28)
  const canes = [
    bamboo([70, 1060], [150, 300], 15, 13, chance),
    bamboo([-10, 1060], [40, 380], 12, 11, chance),
    bamboo([180, 1060], [60, 520], 9, 8, chance),
  ]
  return fill(canes.join(''), '#9a3f33', { opacity: 0.34 })
}

/** The wall is thick: its edge shades the garden from above. */
const innerShade = (sheet: Sheet): Mark =>
  element('circle', {
    cx: GATE[0],
    cy: GATE[1] + 16,
    r: R + 14,
    fill: 'none',
    stroke: sheet.linearAt(
      [
        [0, palette.ink, 0.55],
        [0.5, palette.ink, 0.1],
        [1, palette.ink, 0],
      ],
      [0, GATE[1] - R],
      [0, GATE[1] + R],
    ),
    'stroke-width': 60,
  })

function paving(sheet: Sheet): Mark {
  const rows = times(7, (row) => {
    const y = GROUND + row * 14 + row * row * 4.4
    const size = 42 + row * 13
    const count = Math.ceil(sheet.width / size) + 2
    return times(count, (i) => {
      const x = 478 + (i - count / 2 + (row % 2) / 2) * size
      return `M${num(x)} ${num(y)}a${num(size / 2)} ${num(size / 2.4)} 0 0 1 ${num(size)} 0`
    }).join('')
  })
  const step = 'M250 1010H706L752 1052H204Z'
  return group(
    {},
    rect(0, GROUND, sheet.width, sheet.height - GROUND, sheet.linear(['#8d5a4c', '#5a3436', '#321a22'])),
    sheet.clipped(
      `M0 ${GROUND}H${sheet.width}V${sheet.height}H0Z`,
      ink(rows.join(''), palette.goldLight, 1.4, { opacity: 0.5 }),
    ),
    ink(`M0 ${GROUND}H${sheet.width}`, sheet.gold(), 2),
    fill(step, sheet.linear(['#e8d9c0', '#b9a38e'])),
    ink(step, sheet.gold(), 1.8),
    rect(204, 1052, 548, 22, '#6d5550', { stroke: palette.gold, 'stroke-width': 1.4 }),
  )
}

/** A cap of tiles that follows the wall's wave. */
export function coping(sheet: Sheet): Mark {
  const tiles = times(34, (i) => {
    const x = i * 30 - 20
    const y = wallTop(x + 15)
    return { body: `M${x} ${num(y - 56)}H${x + 30}V${num(y + 6)}a15 15 0 0 1 -30 0Z`, x, y }
  })
  const edge = steps(13).map(
    (t): Point => [mix(-20, sheet.width + 20, t), wallTop(mix(-20, sheet.width + 20, t)) - 58],
  )
  return group(
    {},
    ...tiles.map(({ body, y }) =>
      fill(body, sheet.linearAt(['#3f5f60', '#16333a'], [0, y - 56], [0, y + 20])),
    ),
    ink(tiles.map(({ body }) => body).join(''), palette.gold, 1.3, { opacity: 0.7 }),
    ink(curve(edge), '#12262c', 18),
    ink(curve(edge.map(([x, y]): Point => [x, y - 9])), sheet.gold(), 2),
    ink(curve(edge.map(([x, y]): Point => [x, y + 9])), sheet.gold(), 1.4),
  )
}

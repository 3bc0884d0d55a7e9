import { mix, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { num } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { group, ink, type Mark, rect } from '../../drawing/svg'

/** River water below `level`: it darkens towards the viewer and breaks the light into short strokes. */
export function brokenLight(sheet: Sheet, level: number): Mark {
  const chance = seeded(70)
  const strokes = times(120, () => {
    const t = chance.next()
    return `M${num(chance.between(-30, sheet.width))} ${num(mix(level + 8, sheet.height, t))}h${num(chance.between(14, 50) * (1 + t))}`
  })
  return group(
    {},
    rect(
      0,
      level,
      sheet.width,
      sheet.height - level,
      sheet.linear([
        [0, '#140b26', 0],
        [1, '#140b26', 0.6],
      ]),
    ),
    ink(strokes.join(''), palette.goldLight, 1.6, { opacity: 0.45 }),
  )
}

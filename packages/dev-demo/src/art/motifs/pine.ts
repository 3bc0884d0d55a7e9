import { mix, type Point, polar, steps, times } from '../drawing/geometry'
import { line, num } from '../drawing/path'
import type { Random } from '../drawing/random'
import type { Sheet } from '../drawing/sheet'
import { fill, group, ink, type Mark } from '../drawing/svg'

/** A young fir in tiers, its foot at (x, y); `snow` is the colour that lies on its left side. */
export function fir(
  sheet: Sheet,
  [x, y]: Point,
  height: number,
  paint: string,
  snow: string,
  chance: Random,
): Mark {
  const tiers = 5
  const width = height * chance.between(0.34, 0.42)
  const shapes = times(tiers, (i) => {
    const [top, foot] = [
      y - height + (i * height * 0.9) / (tiers + 0.6),
      y - height + ((i + 1.7) * height * 0.95) / (tiers + 0.9),
    ]
    const half = (width / 2) * mix(0.34, 1, i / (tiers - 1))
    const body = `M${num(x)} ${num(top)}L${num(x + half)} ${num(foot)}Q${num(x)} ${num(foot - 9)} ${num(x - half)} ${num(foot)}Z`
    const cap = `M${num(x)} ${num(top)}L${num(x - half)} ${num(foot)}Q${num(x - half * 0.5)} ${num(foot - 14)} ${num(x - half * 0.3)} ${num(foot - 2)}Q${num(x - half * 0.2)} ${num(top + 14)} ${num(x)} ${num(top)}Z`
    return { body, cap }
  }).reverse()
  return group(
    {},
    fill(`M${num(x - 3)} ${num(y)}v${num(-height * 0.3)}h6v${num(height * 0.3)}Z`, paint),
    ...shapes.flatMap(({ body, cap }) => [
      fill(body, paint),
      fill(cap, snow),
      ink(body, sheet.gold(), 0.9, { opacity: 0.55 }),
    ]),
  )
}

/** A fan of pine needles as painters draw it, opening upward around `at`. */
export function needleFan(at: Point, r: number, paint: string, width: number, count = 19): Mark {
  const needles = steps(count).map((t) =>
    line([at, polar(at, mix(-Math.PI * 1.04, Math.PI * 0.04, t), r * (0.86 + 0.14 * Math.sin(t * Math.PI)))]),
  )
  return ink(needles.join(''), paint, width)
}

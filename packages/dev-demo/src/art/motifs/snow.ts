import type { Random } from '../drawing/random'
import type { Sheet } from '../drawing/sheet'
import { circle, group, type Mark } from '../drawing/svg'

/** Falling snow in three depths: many small flakes far away, a few large ones near. */
export function snowfall(sheet: Sheet, chance: Random, amount: number, paint: string): Mark {
  const depths = [
    { share: 1, from: 1, to: 2, opacity: 0.6 },
    { share: 0.4, from: 2.2, to: 3.6, opacity: 0.8 },
    { share: 0.1, from: 4.5, to: 7, opacity: 0.9 },
  ]
  const flakes = depths.flatMap(({ share, from, to, opacity }) =>
    Array.from({ length: Math.round(amount * share) }, () =>
      circle(
        chance.between(0, sheet.width),
        chance.between(0, sheet.height),
        chance.between(from, to),
        paint,
        {
          opacity,
        },
      ),
    ),
  )
  return group({}, ...flakes)
}

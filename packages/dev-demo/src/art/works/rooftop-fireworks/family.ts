import { type Point, points } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { blob, curve, stroke } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark } from '../../drawing/svg'

const COAT: readonly Point[] = points(
  '-30,-150 0,-160 30,-150 62,-120 78,-60 84,0 40,14 -40,14 -84,0 -78,-60 -62,-120',
)

const SILVER = '#a9a2ad'

/** A grown-up from behind, seated on the ridge at (0, 0). */
export function grandmother(sheet: Sheet): Mark {
  return group(
    {},
    fill(blob(COAT), sheet.linear(['#2f5d78', palette.indigo, palette.night])),
    ink(curve(points('-62,-120 -30,-150 0,-160 30,-150 62,-120 78,-60 84,0')), sheet.gold(), 2.4),
    ...[0, 1, 2].map((i) =>
      ink(
        curve([
          [-50 + i * 6, -96 + i * 36],
          [0, -84 + i * 36],
          [56 - i * 4, -98 + i * 36],
        ]),
        sheet.gold(),
        1.1,
        { opacity: 0.5 },
      ),
    ),
    fill(blob(points('-34,-146 0,-162 34,-146 30,-128 0,-120 -30,-128')), palette.madder),
    circle(0, -190, 42, SILVER),
    circle(4, -232, 21, SILVER),
    ink('M-14 -216L26 -210', palette.goldLight, 4),
    circle(28, -209, 4.5, palette.cinnabar),
    ink(curve(points('-36,-212 -14,-230 18,-228 38,-206')), sheet.gold(), 2),
  )
}

/** A child from behind in a red padded coat, one arm up to the sky. */
export function child(sheet: Sheet): Mark {
  const coat: readonly Point[] = points('-20,-98 0,-104 20,-98 48,-72 62,-28 62,6 0,16 -62,6 -60,-28 -46,-72')
  return group(
    {},
    fill(
      stroke(points('30,-78 66,-104 84,-158'), () => 30),
      palette.cinnabar,
    ),
    circle(86, -166, 12, palette.blush),
    fill(blob(coat), sheet.linear([palette.vermilion, palette.cinnabar, palette.oxblood])),
    ink(curve(points('-62,6 -60,-28 -46,-72 -20,-98 0,-104 20,-98 48,-72')), sheet.gold(), 2.2),
    ink('M-52 -46C-20 -34 20 -34 54 -46M-58 -18C-20 -6 20 -6 60 -18', sheet.gold(), 1.2, { opacity: 0.6 }),
    circle(0, -128, 34, palette.ink),
    circle(-30, -150, 15, palette.ink),
    circle(30, -150, 15, palette.ink),
    ink('M-38 -136Q-30 -134 -22 -142M38 -136Q30 -134 22 -142', palette.vermilion, 6),
    ink('M-38 -136l-9 17M-36 -135l-2 20M38 -136l9 17M36 -135l2 20', palette.vermilion, 3.4),
    ink('M0 -161V-98', '#5b4a44', 1.6),
    ink(curve(points('-18,-157 0,-162 18,-157')), sheet.gold(), 1.8),
  )
}

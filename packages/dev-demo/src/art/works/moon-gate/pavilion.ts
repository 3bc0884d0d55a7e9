import { mix, type Point, points, steps } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { blob } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { circle, fill, group, ink, type Mark, placed, rect } from '../../drawing/svg'
import { redLantern } from '../../motifs/lantern'

/** A six-posted pavilion on the water; its foot at (0, 0). */
export function pavilion(sheet: Sheet): Mark {
  const gold = sheet.gold()
  const roof =
    'M-142 -128Q-108 -122 -84 -142Q-40 -182 -8 -236H8Q40 -182 84 -142Q108 -122 142 -128Q112 -104 84 -106H-84Q-112 -104 -142 -128Z'
  const tiles = steps(13).map(
    (t) => `M${mix(-7, 7, t)} -234Q${mix(-60, 60, t)} -160 ${mix(-112, 112, t)} -112`,
  )
  return group(
    {},
    rect(-112, -4, 224, 16, '#5b3a35'),
    ...[-88, -34, 28, 82].map((x) =>
      rect(x, -108, 9, 106, sheet.linearAt([palette.cinnabar, palette.oxblood], [0, -108], [0, 0])),
    ),
    ink('M-96 -32H96M-96 -20H96M-70 -32V-4M-10 -32V-4M56 -32V-4', palette.madder, 4),
    fill(roof, sheet.linearAt(['#20504c', palette.pine], [0, -236], [0, -104])),
    ink(tiles.join(''), palette.gold, 1, { opacity: 0.65 }),
    ink(roof, gold, 1.8),
    circle(0, -246, 9, palette.gold),
    redLantern(sheet, [0, -106], 15, 5),
    ink('M-112 12H112', gold, 1.6),
  )
}

/** A garden rock, hollowed by water. */
export function rock(sheet: Sheet, [x, y]: Point): Mark {
  const outline: Point[] = points(
    '-70,30 -78,-30 -46,-70 -60,-130 -20,-168 6,-228 40,-196 34,-140 70,-112 58,-60 86,-20 78,30',
  )
  const holes: Point[][] = [
    points('-20,-90 2,-112 20,-86 4,-62'),
    points('16,-22 38,-42 46,-12 26,0'),
    points('8,-160 20,-176 24,-152'),
  ]
  const shape = blob(outline)
  return placed(
    x,
    y,
    group(
      {},
      fill(shape, sheet.linearAt(['#cfe0d2', '#86a99b', '#3c6a63'], [-60, -200], [60, 30])),
      sheet.sprayed(
        shape,
        palette.pine,
        sheet.linear(
          [
            [0, '#000', 0],
            [0.45, '#000', 0.1],
            [1, '#000', 0.8],
          ],
          [0, 0],
          [1, 0.4],
        ),
      ),
      ...holes.map((hole) => fill(blob(hole), '#235a56')),
      ...holes.map((hole) => ink(blob(hole), sheet.gold(), 1.3)),
      ink(shape, sheet.gold(), 1.8),
    ),
  )
}

import { mix, type Point, points, polar, steps, times } from '../../drawing/geometry'
import { palette } from '../../drawing/palette'
import { blob, curve, disc, stroke } from '../../drawing/path'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { fill, group, ink, type Mark } from '../../drawing/svg'
import { curl } from '../../motifs/cloud'
import { beard, ear, face, HEAD, horn, hornBrown } from './head'

/** The goat stands in a box of 600×700 with its hooves at y = 640, and looks left. */

const TORSO: readonly Point[] = points(
  '176,118 206,138 236,186 292,226 372,236 448,228 506,250 530,300 528,360 500,410 440,432 360,438 280,436 222,414 186,366 170,306 164,250 158,200',
)

const FORELEGS: readonly (readonly Point[])[] = [
  points('236,400 232,470 226,500 224,560 220,636'),
  points('220,392 168,446 142,470 158,520 166,558'),
]

const HINDLEGS: readonly (readonly Point[])[] = [
  points('472,330 486,430 522,512 506,570 500,636'),
  points('436,390 424,460 450,520 432,576 424,636'),
]

/** The year's goat, in ivory and gold. */
export function goat(sheet: Sheet): Mark {
  const gold = sheet.gold()
  const coat = sheet.linear([palette.paper, palette.paper, '#ecd3ae', '#d9a77c'], [0.2, 0], [0.6, 1])
  const farCoat = sheet.linear(['#d8ad84', '#a96a4f'])
  return group(
    {},
    leg(FORELEGS[1] as readonly Point[], farCoat, 62),
    leg(HINDLEGS[1] as readonly Point[], farCoat, 92),
    horn(sheet, [30, 6], '#4a0f10'),
    fill(
      stroke(points('518,268 556,250 574,216 566,196'), (t) => mix(34, 6, t)),
      coat,
    ),
    leg(HINDLEGS[0] as readonly Point[], coat, 104),
    leg(FORELEGS[0] as readonly Point[], coat, 66),
    hem(sheet),
    fill(blob(TORSO), coat),
    fleece(sheet),
    collar(sheet),
    ...beard(coat, gold),
    fill(blob(HEAD), coat),
    ...face(sheet),
    horn(sheet, [0, 0], hornBrown(sheet)),
    ...ear(coat),
  )
}

function leg(points: readonly Point[], paint: string, thigh: number): Mark {
  const hoof = points[points.length - 1] as Point
  const before = points[points.length - 2] as Point
  const angle = Math.atan2(hoof[1] - before[1], hoof[0] - before[0])
  const [toe, heel] = [polar(hoof, angle + 0.9, 20), polar(hoof, angle - 0.9, 17)]
  const ankle = polar(hoof, angle, -16)
  return group(
    {},
    fill(
      stroke(points, (t) => (t < 0.5 ? mix(thigh, 27, (t / 0.5) ** 0.7) : mix(27, 22, t))),
      paint,
    ),
    fill(
      blob([polar(ankle, angle + Math.PI / 2, 11), toe, heel, polar(ankle, angle - Math.PI / 2, 11)]),
      palette.lacquer,
    ),
  )
}

/** Rows of cloud curls, seen only inside the torso. */
function fleece(sheet: Sheet): Mark {
  const chance = seeded(12)
  const rows = times(9, (row) =>
    times(11, (column) => {
      const at: Point = [170 + column * 40 + (row % 2) * 20 + chance.between(-3, 3), 190 + row * 31]
      return curl(at, 19 + chance.between(-2, 2), sheet.gold(), 2, row % 2 ? 1 : -1)
    }),
  ).flat()
  return sheet.clipped(blob(TORSO), ...rows)
}

/** The locks that hang from the belly. */
function hem(sheet: Sheet): Mark {
  const locks = steps(9).map((t): Point[] => {
    const [x, y] = [mix(214, 488, t), mix(418, 398, Math.abs(t - 0.5) * 2) + 14]
    return [
      [x, y - 34],
      [x + 6, y + 6],
      [x - 6, y + 40],
      [x + 8, y + 58],
    ]
  })
  return group(
    {},
    ...locks.map((lock) =>
      fill(
        stroke(lock, (t) => mix(46, 3, t)),
        sheet.linear(['#efdcbc', '#dcb58a']),
      ),
    ),
    ink(locks.map((lock) => curve(lock.slice(1))).join(''), sheet.gold(), 1.8),
  )
}

/** A red collar for the new year, with a bell. */
function collar(sheet: Sheet): Mark {
  const band = points('150,218 178,250 214,252 246,228 262,196')
  const gold = sheet.gold()
  return group(
    {},
    sheet.clipped(
      blob(TORSO),
      ink(curve(band), palette.cinnabar, 17),
      ink(curve(band), gold, 1.6, { 'stroke-dasharray': '1 7' }),
    ),
    fill(disc([188, 274], 17), gold),
    ink(`${disc([188, 274], 17)}M172 277H204`, palette.oxblood, 1.8),
    fill(disc([188, 284], 3.4), palette.oxblood),
    fill(disc([188, 256], 5), palette.oxblood),
  )
}

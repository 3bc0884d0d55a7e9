import { type Point, points } from '../../drawing/geometry'
import type { Sheet } from '../../drawing/sheet'
import { BENIGOI, KOHAKU } from './coat'
import { fishShadow } from './cover'
import { koi } from './fish'
import { lotus, lotusLeaf, ripples, water } from './pond'

/** One fish rises between the leaves. */
export function rising(sheet: Sheet): string {
  const spine: readonly Point[] = points('470,330 420,430 330,520 300,640 350,760 430,850 440,960')
  return sheet.svg(
    water(sheet, [400, 520]),
    ripples(sheet, [474, 320], 40, 420, 11),
    fishShadow(spine, 190),
    koi(sheet, spine, 190, KOHAKU, 4),
    lotusLeaf(sheet, [90, 1130], 250, -0.8, 6),
    lotusLeaf(sheet, [700, 1190], 190, -2.1, 2),
    lotusLeaf(sheet, [40, 120], 170, 0.9, 7),
    lotus(sheet, [640, 1060], 110),
  )
}

/** A family on its way upstream. */
export function upstream(sheet: Sheet): string {
  const lane = (x: number, y: number, length: number, bend: number): Point[] =>
    [0, 0.25, 0.5, 0.75, 1].map((t): Point => [x + Math.sin(t * 4 + bend) * bend * 16, y + t * length])
  const school = [
    [390, 250, 420, 2.4, 116, BENIGOI],
    [190, 480, 360, -2.2, 96, KOHAKU],
    [580, 560, 380, 2, 104, KOHAKU],
    [370, 800, 330, -1.8, 88, BENIGOI],
  ] as const
  return sheet.svg(
    water(sheet, [375, 480]),
    ripples(sheet, [390, 240], 60, 640, 10),
    ...school.flatMap(([x, y, length, bend, width, coat], i) => [
      fishShadow(lane(x, y, length, bend), width),
      koi(sheet, lane(x, y, length, bend), width, coat, 11 + i),
    ]),
    lotusLeaf(sheet, [700, 90], 170, 2.2, 9),
    lotusLeaf(sheet, [40, 1180], 190, -0.7, 4),
  )
}

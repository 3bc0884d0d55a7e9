import { palette } from '../../drawing/palette'
import { seeded } from '../../drawing/random'
import type { Sheet } from '../../drawing/sheet'
import { group, ink, placed, rect } from '../../drawing/svg'
import { cat } from '../../motifs/cat'
import { firework } from '../../motifs/firework'
import { skyline } from '../../motifs/skyline'
import { GOLDEN, GREEN, nightSky, RED } from './cover'
import { ridgeAt, roof } from './roof'
import { brokenLight } from './water'

/** The cat keeps watch. */
export function catWatching(sheet: Sheet): string {
  const ridge = 980
  return sheet.svg(
    nightSky(sheet),
    firework(sheet, [375, 470], 290, 76, RED),
    firework(sheet, [110, 180], 90, 40, GOLDEN),
    firework(sheet, [670, 250], 70, 36, GREEN),
    skyline(sheet.width, ridge - 6, 120, '#3d1846', palette.apricot, seeded(24)),
    roof(sheet, ridge),
    placed(375, ridgeAt(375, ridge, sheet.width) + 2, cat(sheet), 0, 2),
  )
}

/** The city and its river, both full of light. */
export function overTheRiver(sheet: Sheet): string {
  const level = 860
  const lights = group(
    {},
    firework(sheet, [220, 330], 190, 64, GOLDEN),
    firework(sheet, [560, 520], 150, 54, GREEN),
    firework(sheet, [600, 200], 110, 44, RED),
  )
  const city = group(
    {},
    skyline(sheet.width, level, 260, '#4a2050', palette.apricot, seeded(33)),
    skyline(sheet.width, level, 150, '#2c1238', palette.goldLight, seeded(41)),
  )
  return sheet.svg(
    nightSky(sheet),
    lights,
    rect(0, level, sheet.width, sheet.height - level, sheet.linear(['#8a3345', '#43173f', '#140b26'])),
    group({ transform: `translate(0 ${2 * level}) scale(1 -1)`, opacity: 0.7 }, lights, city),
    brokenLight(sheet, level),
    city,
    ink(`M0 ${level}H${sheet.width}`, sheet.gold(), 2),
  )
}

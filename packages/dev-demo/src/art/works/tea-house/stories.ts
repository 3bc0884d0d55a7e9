import { palette } from '../../drawing/palette'
import { disc } from '../../drawing/path'
import type { Sheet } from '../../drawing/sheet'
import { fill, ink, type Mark, rect } from '../../drawing/svg'
import { bowl } from './bowl'
import { paper } from './cover'
import { sprig, terraces } from './terraces'

/** Two leaves and a bud, picked before the rain. */
export function firstPicking(sheet: Sheet): string {
  return sheet.svg(
    paper(sheet),
    sheet.glow([375, 470], 520, palette.apricot, 0.7),
    fill(disc([375, 470], 236), sheet.linear([palette.apricot, palette.persimmon, palette.vermilion])),
    sheet.sprayed(
      disc([375, 470], 236),
      palette.cinnabar,
      sheet.linear([
        [0, '#000', 0],
        [0.4, '#000', 0.1],
        [1, '#000', 0.8],
      ]),
    ),
    sprig(sheet, [375, 720], 2.9, 0),
    terraces(sheet, [
      [90, 1160, 330],
      [690, 1150, 320],
      [375, 1260, 400],
      [40, 1330, 240],
      [720, 1340, 240],
    ]),
  )
}

/** Morning, noon and evening, each with its bowl. */
export function threeRounds(sheet: Sheet): string {
  const hours = [
    { top: 0, sky: ['#cfe0cd', '#e9efdc', '#f6e6c8'], sun: 0.7, rise: 30 },
    { top: 417, sky: ['#f7edd6', '#f5dfb4', '#f1c98c'], sun: 0.62, rise: 112 },
    { top: 834, sky: ['#0f4a41', '#1f6a58', '#5aa487'], sun: 0.9, rise: 0 },
  ] as const
  return sheet.svg(
    ...hours.map(({ top, sky, sun, rise }) => hour(sheet, top, sky, 128, sun, rise)),
    ...[417, 834].map((y) => ink(`M0 ${y}H750`, sheet.gold(), 2.4)),
  )
}

function hour(sheet: Sheet, top: number, sky: readonly string[], r: number, sun: number, rise: number): Mark {
  const [x, y] = [375, top + 232]
  const disk = disc([x, y - rise], r * sun)
  return sheet.clipped(
    `M0 ${top}H750V${top + 417}H0Z`,
    rect(0, top, 750, 418, sheet.linearAt(sky, [0, top], [0, top + 417])),
    sheet.glow([x, y - rise], r * 2, palette.apricot, 0.6),
    terraces(sheet, [
      [60, top + 520, 230],
      [690, top + 520, 230],
      [375, top + 580, 236],
    ]),
    fill(disk, sheet.linear([palette.apricot, palette.persimmon, palette.vermilion])),
    sheet.sprayed(
      disk,
      palette.cinnabar,
      sheet.linear([
        [0, '#000', 0],
        [0.4, '#000', 0.1],
        [1, '#000', 0.8],
      ]),
    ),
    ink(disk, sheet.gold(), 1.8),
    bowl(sheet, [x, y], r),
  )
}

import { times } from '../drawing/geometry'
import { num } from '../drawing/path'
import type { Random } from '../drawing/random'
import { fill, group, type Mark } from '../drawing/svg'

/** A row of towers standing on `foot`, with some of their windows lit. */
export function skyline(
  width: number,
  foot: number,
  tallest: number,
  paint: string,
  light: string,
  chance: Random,
): Mark {
  const towers: string[] = []
  const windows: string[] = []
  let x = -20
  while (x < width) {
    const w = chance.between(34, 84)
    const h = tallest * chance.between(0.35, 1) * (0.72 + 0.28 * Math.sin((x / width) * Math.PI))
    towers.push(tower(x, foot, w, h, chance))
    windows.push(...litWindows(x, foot - h, w, h, chance))
    x += w + chance.between(0, 10)
  }
  return group({}, fill(towers.join(''), paint), fill(windows.join(''), light, { opacity: 0.85 }))
}

function tower(x: number, foot: number, width: number, height: number, chance: Random): string {
  const top = foot - height
  const crown = chance.pick(['flat', 'step', 'needle', 'slope'] as const)
  const box = (bx: number, by: number, bw: number, bh: number) =>
    `M${num(bx)} ${num(by)}h${num(bw)}v${num(bh)}h${num(-bw)}Z`
  if (crown === 'step') return box(x, top, width, height) + box(x + width * 0.25, top - 22, width * 0.5, 24)
  if (crown === 'needle') return box(x, top, width, height) + box(x + width / 2 - 1.5, top - 64, 3, 66)
  if (crown === 'slope')
    return `M${num(x)} ${num(foot)}V${num(top)}L${num(x + width)} ${num(top - 34)}V${num(foot)}Z`
  return box(x, top, width, height)
}

function litWindows(x: number, top: number, width: number, height: number, chance: Random): string[] {
  const [columns, rows] = [Math.floor((width - 8) / 9), Math.floor((height - 14) / 13)]
  return times(columns * rows, (i) => {
    if (chance.next() > 0.34) return ''
    return `M${num(x + 6 + (i % columns) * 9)} ${num(top + 10 + Math.floor(i / columns) * 13)}h4v6h-4Z`
  })
}

import { palette } from './palette'
import { disc } from './path'
import { element, fill, group, type Mark } from './svg'

/** A gradient's stop: a colour (stops without an offset are spread evenly) or [offset, colour, opacity]. */
export type Stop = string | readonly [offset: number, colour: string, opacity?: number]

/** The paper one picture is drawn on: it keeps the gradients, clips and filters that the marks refer to. */
export type Sheet = {
  readonly width: number
  readonly height: number
  /** A gradient down (or across) the shape that it fills, from and to in units of the shape's box. */
  linear(stops: readonly Stop[], from?: readonly [number, number], to?: readonly [number, number]): string
  /** A gradient between two points of the sheet. */
  linearAt(stops: readonly Stop[], from: readonly [number, number], to: readonly [number, number]): string
  /** A gradient around a point of the sheet. */
  radialAt(stops: readonly Stop[], centre: readonly [number, number], r: number): string
  /** Gold leaf: a paint that changes from light to dark across the sheet, as foil does. */
  gold(): string
  /** `children` seen only inside the path. */
  clipped(d: string, ...children: Mark[]): Mark
  /** A shape shaded with the dots of a sprayed screen print; the gradient's opacity is the dots' density. */
  sprayed(d: string, colour: string, gradient: string, opacity?: number): Mark
  /** A glow: a soft disc of light that fades to nothing at `r`. */
  glow(centre: readonly [number, number], r: number, colour: string, opacity?: number): Mark
  /** The whole picture as an SVG document. */
  svg(...marks: Mark[]): string
}

const GOLD_STOPS: readonly Stop[] = [
  palette.goldDeep,
  palette.gold,
  palette.goldLight,
  palette.gold,
  palette.goldPale,
  palette.gold,
]

export function createSheet(width: number, height: number): Sheet {
  const definitions = new Map<string, { id: string; mark: Mark }>()
  const define = (draw: (id: string) => Mark): string => {
    const key = draw('')
    const known = definitions.get(key)
    const id = known?.id ?? `d${definitions.size}`
    if (!known) definitions.set(key, { id, mark: draw(id) })
    return `url(#${id})`
  }
  const gradient = (name: string, stops: readonly Stop[], attributes: Record<string, string | number>) =>
    define((id) =>
      element(name, { id, ...attributes }, ...stops.map((stop, i) => stopMark(stop, i, stops.length))),
    )
  const inSpace = { gradientUnits: 'userSpaceOnUse' }

  const sheet: Sheet = {
    width,
    height,
    linear: (stops, from = [0, 0], to = [0, 1]) =>
      gradient('linearGradient', stops, { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }),
    linearAt: (stops, from, to) =>
      gradient('linearGradient', stops, { ...inSpace, x1: from[0], y1: from[1], x2: to[0], y2: to[1] }),
    radialAt: (stops, [cx, cy], r) => gradient('radialGradient', stops, { ...inSpace, cx, cy, r }),
    gold: () =>
      gradient('linearGradient', GOLD_STOPS, {
        ...inSpace,
        x1: 0,
        y1: 0,
        x2: 260,
        y2: 380,
        spreadMethod: 'reflect',
      }),
    clipped: (d, ...children) =>
      group(
        { 'clip-path': define((id) => element('clipPath', { id }, element('path', { d }))) },
        ...children,
      ),
    sprayed: (d, colour, paint, opacity = 1) =>
      fill(d, paint, { filter: define((id) => sprayFilter(id, colour)), opacity }),
    glow: (centre, r, colour, opacity = 1) =>
      fill(
        disc(centre, r),
        sheet.radialAt(
          [
            [0, colour, opacity],
            [0.35, colour, opacity * 0.45],
            [0.7, colour, opacity * 0.12],
            [1, colour, 0],
          ],
          centre,
          r,
        ),
      ),
    svg: (...marks) =>
      element(
        'svg',
        { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
        element('defs', {}, ...[...definitions.values()].map(({ mark }) => mark)),
        ...marks,
      ),
  }
  return sheet
}

function stopMark(stop: Stop, index: number, count: number): Mark {
  const [offset, colour, opacity] = typeof stop === 'string' ? [index / (count - 1), stop] : stop
  return element('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity })
}

/** Where the shape's opacity and the noise together pass one, a dot is printed. */
const sprayFilter = (id: string, colour: string) =>
  element(
    'filter',
    { id, x: 0, y: 0, width: 1, height: 1, 'color-interpolation-filters': 'sRGB' },
    element('feTurbulence', { type: 'fractalNoise', baseFrequency: 0.7, numOctaves: 1, seed: 8 }),
    element('feColorMatrix', { values: '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1.6 0 0 0 -0.3', result: 'noise' }),
    element('feComposite', {
      in: 'SourceAlpha',
      in2: 'noise',
      operator: 'arithmetic',
      k2: 3,
      k3: 3,
      k4: -3,
      result: 'dots',
    }),
    element('feFlood', { 'flood-color': colour }),
    element('feComposite', { in2: 'dots', operator: 'in' }),
  )

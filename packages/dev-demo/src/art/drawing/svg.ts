import { num } from './path'

/** One drawn thing: a piece of SVG text. */
export type Mark = string

export type Attributes = Record<string, string | number | undefined>

/** An SVG element. Undefined attributes are left out. */
export function element(name: string, attributes: Attributes, ...children: Mark[]): Mark {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? shortest(value) : value}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

const shortest = (value: number) =>
  Math.abs(value) < 1 ? String(Math.round(value * 1000) / 1000) : num(value)

export const group = (attributes: Attributes, ...children: Mark[]): Mark =>
  element('g', attributes, ...children)

/** A path filled with `fill`. */
export const fill = (d: string, paint: string, more: Attributes = {}): Mark =>
  element('path', { d, fill: paint, ...more })

/** A path drawn as a line with round ends. */
export const ink = (d: string, paint: string, width: number, more: Attributes = {}): Mark =>
  element('path', {
    d,
    fill: 'none',
    stroke: paint,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  })

export const circle = (x: number, y: number, r: number, paint: string, more: Attributes = {}): Mark =>
  element('circle', { cx: x, cy: y, r, fill: paint, ...more })

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  paint: string,
  more: Attributes = {},
): Mark => element('rect', { x, y, width, height, fill: paint, ...more })

/** Children moved to (x, y), turned by `degrees` and scaled; a negative `scaleX` mirrors. */
export const placed = (
  x: number,
  y: number,
  children: Mark,
  degrees = 0,
  scaleX = 1,
  scaleY = Math.abs(scaleX),
): Mark =>
  group(
    {
      transform: `translate(${num(x)} ${num(y)})${degrees ? ` rotate(${num(degrees)})` : ''}${
        scaleX === 1 && scaleY === 1
          ? ''
          : ` scale(${Math.round(scaleX * 1000) / 1000} ${Math.round(scaleY * 1000) / 1000})`
      }`,
    },
    children,
  )

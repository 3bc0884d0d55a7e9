import { nativeAt } from '../components/native-component'
import { dataOf } from '../runtime/data-of'
import type { ScreenElement } from '../view/nodes'

/** Writes an element, or only its children, as wxml. */
export const writeWxml = (element: ScreenElement, type: 'inner' | 'outer'): string =>
  type === 'outer' ? writeNode(element) : writeChildren(element)

const writeNode = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof HTMLElement)) return ''
  const element = node as ScreenElement
  const children = writeChildren(element)
  // Elements of a native component's own template do not belong to the mini program.
  if (!element.tagName.startsWith('WX-')) return children
  const tag = element.tagName.toLowerCase().slice('wx-'.length)
  return `<${[tag, ...attributesOf(element)].join(' ')}>${children}</${tag}>`
}

const writeChildren = (element: Element): string => [...element.childNodes].map(writeNode).join('')

const attributesOf = (element: ScreenElement): string[] => {
  const node = element.__wxElement
  const written: [string, unknown][] = [
    ['id', node?.id],
    ['class', node?.class],
    ['style', element.getAttribute('style')],
  ]
  if (nativeAt(element)) {
    for (const [name, value] of Object.entries(dataOf(node))) {
      if (typeof value === 'string' || typeof value === 'number' || value === true)
        written.push([dashed(name), value])
    }
  }
  return written.filter(([, value]) => value !== undefined && value !== null && value !== '').map(attribute)
}

const attribute = ([name, value]: [string, unknown]): string =>
  `${name}="${String(value).replaceAll('"', '&quot;')}"`

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

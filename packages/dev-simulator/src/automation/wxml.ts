import { nativeAt } from '../components/native-component'
import { dataOf } from '../runtime/data-of'
import type { ScreenElement } from '../view/nodes'

/** An element, or what is in it, written as wxml. */
export const writeWxml = (element: ScreenElement, type: 'inner' | 'outer'): string =>
  type === 'outer' ? writeNode(element) : writeChildren(element)

const writeNode = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof HTMLElement)) return ''
  const element = node as ScreenElement
  const children = writeChildren(element)
  // Elements of native components' own templates are not the mini program's.
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

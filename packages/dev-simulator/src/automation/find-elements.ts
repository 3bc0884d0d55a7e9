import { Component, type GeneralComponent } from 'glass-easel'
import parser from 'postcss-selector-parser'
import { nativeAt } from '../components/native-component'
import type { ScreenElement, ViewNode } from '../view/nodes'

/**
 * Finds elements in WeChat's scope: the template of the page or of the component. A virtual host has no node, so its
 * children belong to the scope of its owner; Taro renders deep pages through such components.
 */
export const findElements = (root: ScreenElement, selector: string): ScreenElement[] => {
  const scope = scopeOf(root)
  const found = root.querySelectorAll<ScreenElement>(toDomSelector(selector))
  return [...found].filter((element) => isMiniProgramElement(element) && ownerOf(element) === scope)
}

/** Finds elements by XPath. The steps are tags without the phone's prefix. */
export const findByXpath = (root: ScreenElement, xpath: string): ScreenElement[] => {
  const prefixed = xpath.replace(/(^|\/|::|\[)(?!wx-)([a-z][\w-]*)(?![\w-]*[(:])/g, (whole, before, name) =>
    before === '[' ? whole : `${before}wx-${name}`,
  )
  const path = prefixed.startsWith('/') && !prefixed.startsWith('//') ? `/${prefixed}` : prefixed
  const expression = path.startsWith('/') ? `.${path}` : path
  const result = document.evaluate(expression, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null)
  const scope = scopeOf(root)
  return Array.from(
    { length: result.snapshotLength },
    (_, index) => result.snapshotItem(index) as ScreenElement,
  ).filter((element) => isMiniProgramElement(element) && ownerOf(element) === scope)
}

/** @throws when nothing was found, because the protocol has no empty answer for one element */
export const firstOf = (found: ScreenElement[], selector: string): ScreenElement => {
  const [first] = found
  if (!first) throw new Error(`no element matches ${selector}`)
  return first
}

/** Adds the phone's prefix to tags, and lets classes also match with the prefix of a component's style scope. */
export const toDomSelector = (selector: string): string =>
  parser((root) => {
    root.walkTags((tag) => {
      if (!tag.value.startsWith('wx-')) tag.value = `wx-${tag.value}`
    })
    root.walkClasses((name) => {
      const scoped = parser.attribute({
        attribute: 'class',
        operator: '*=',
        value: `--${name.value}`,
        quoteMark: '"',
        raws: {},
      })
      const plain = parser.className({ value: name.value })
      name.replaceWith(parser.pseudo({ value: `:is(${plain}, ${scoped})` }))
    })
  }).processSync(selector)

const isMiniProgramElement = (element: ScreenElement): boolean =>
  Boolean(element.__wxElement) && element.tagName.startsWith('WX-')

/** The component whose template is searched when a search starts at this element. */
const scopeOf = (root: ScreenElement): GeneralComponent | undefined => {
  const page = root.matches('wx-page') ? root : null
  const node = (page ?? root).__wxElement
  const isCustom = node && Component.isComponent(node) && !nativeAt(root)
  return isCustom ? (node as GeneralComponent) : ownerOf(root)
}

const ownerOf = (element: ScreenElement): GeneralComponent | undefined => {
  let node: ViewNode | undefined = element.__wxElement
  for (;;) {
    const host: GeneralComponent | undefined = node?.ownerShadowRoot?.getHostNode()
    if (!host?.getComponentOptions().virtualHost) return host
    node = host
  }
}

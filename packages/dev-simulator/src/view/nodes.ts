import type * as glassEasel from 'glass-easel'

/** A node of glass-easel's tree. */
export type ViewNode = glassEasel.Element

/** A DOM element of the screen. Elements that glass-easel made hold their node. */
export interface ScreenElement extends HTMLElement {
  __wxElement?: ViewNode
  /** The tag of a native component; hosts of custom components and plain html have none. */
  __native?: string
}

/** The node behind a DOM element, or behind the nearest ancestor that has one. */
export const nodeAt = (element: Element | null): ViewNode | undefined => {
  let current = element as ScreenElement | null
  while (current && !current.__wxElement) current = current.parentElement as ScreenElement | null
  return current?.__wxElement
}

/** The DOM element of a node; a virtual host has none. */
export const elementOf = (node: ViewNode): ScreenElement | null =>
  (node.getBackendElement() as unknown as ScreenElement | null) ?? null

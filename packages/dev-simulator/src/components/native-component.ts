import type { EventInit } from '../view/events'
import type { ScreenElement, ViewNode } from '../view/nodes'
import type { PhoneServices } from './phone-services'
import { adoptPlainNode } from './plain-nodes'

/** A native component's node, as its own code sees it. */
export type NativeNode = {
  readonly element: ScreenElement
  readonly node: ViewNode
  /** The present value of a property. */
  get<T = unknown>(name: string): T
  /** All properties, by name. */
  all(): Record<string, unknown>
  /** Sets a property that the person changed, and whatever `model:` binds to it. */
  set(name: string, value: unknown): void
  emit(type: string, detail?: unknown, init?: EventInit): void
  /** An element of the component's own template, by class. */
  part<E extends HTMLElement = HTMLElement>(className: string): E
}

/** What a component does when something happens to it. */
export type Reactions = {
  readonly changed?: Record<string, (value: unknown) => void>
  attached?(): void
  detached?(): void
}

/** How one of WeChat's native components is made. */
export type NativeDefinition = {
  /** Its properties with their defaults, as WeChat documents them. */
  readonly properties?: Record<string, unknown>
  /** Properties that take numbers and words alike, so their values are not converted. */
  readonly untyped?: string[]
  /** Properties that the default stylesheet looks at. They are written to the element as attributes. */
  readonly reflect?: string[]
  setup?(self: NativeNode, phone: PhoneServices): Reactions | undefined
  /** What automation finds under `Element.callFunction`, by name without the tag. */
  readonly functions?: Record<string, (self: NativeNode, ...args: never[]) => unknown>
}

/** A host carries its component itself, as it carries glass-easel's node. */
type Host = Element & { __nativeNode?: NativeNode }

export const rememberNative = (element: Host, self: NativeNode): void => {
  element.__nativeNode = self
}

/** The native component that an element is the host of, if it is one. */
export const nativeAt = (element: Host): NativeNode | undefined => {
  if (element.__nativeNode) return element.__nativeNode
  const plain = adoptPlainNode(element as ScreenElement)
  if (plain) rememberNative(element, plain)
  return plain
}

import { NativeNode as GlassEaselNode } from 'glass-easel'
import { dispatch } from '../view/events'
import { elementOf, type ScreenElement, type ViewNode } from '../view/nodes'
import { COMMON_PROPERTIES } from './common-properties'
import type { NativeDefinition, NativeNode } from './native-component'
import { reflect } from './reflect'

/** A plain node with its definition, and what its template set on it. */
type PlainNode = GlassEaselNode & {
  nativeDefinition?: NativeDefinition
  nativeProperties?: Record<string, unknown>
}

/** Whether a component is no more than its properties: it has no template and no behaviour. */
export const isPlain = (definition: NativeDefinition, template: unknown): boolean =>
  !template && !definition.setup && !definition.functions

/**
 * Makes a component that is plain (view, text, …) of one of glass-easel's plain nodes, which have no tree, data or
 * observers of their own: a page has thousands of them. The node must be new, before its template sets anything.
 */
export const makePlain = (node: ViewNode, definitions: ReadonlyMap<string, NativeDefinition>): void => {
  if (!GlassEaselNode.isNativeNode(node)) return
  const definition = definitions.get(node.is)
  if (!definition) return
  ;(node as PlainNode).nativeDefinition = definition
  node.updateAttribute = setFromTemplate
}

/** The component of a plain node's element. A page has thousands, so it is made when it is first asked for. */
export const adoptPlainNode = (element: ScreenElement): NativeNode | undefined => {
  const node = element.__wxElement as PlainNode | undefined
  const definition = node?.nativeDefinition
  return definition && adopt(element, node, definition)
}

function setFromTemplate(this: PlainNode, attribute: string, value: unknown): void {
  if (this.nativeDefinition) setProperty(this, this.nativeDefinition, camelCase(attribute), value)
}

const setProperty = (node: PlainNode, definition: NativeDefinition, name: string, value: unknown): void => {
  const own = defaultOf(definition, name)
  if (!own) return
  const taken = ofSameType(own.value, value)
  node.nativeProperties ??= {}
  node.nativeProperties[name] = taken
  reflect(elementOf(node), definition, name, taken)
}

const defaultOf = (
  { properties = {} }: NativeDefinition,
  name: string,
): { readonly value: unknown } | undefined => {
  if (name in properties) return { value: properties[name] }
  return name in COMMON_PROPERTIES ? { value: COMMON_PROPERTIES[name] } : undefined
}

/** Converts a value to its default's type, as glass-easel does. */
const ofSameType = (value: unknown, given: unknown): unknown => {
  switch (typeof value) {
    case 'boolean':
      return Boolean(given)
    case 'number':
      return Number.isFinite(Number(given)) ? Number(given) : value
    case 'string':
      return given === undefined || given === null ? value : String(given)
    default:
      return given
  }
}

const adopt = (element: ScreenElement, node: PlainNode, definition: NativeDefinition): NativeNode => {
  const all = () => ({ ...COMMON_PROPERTIES, ...definition.properties, ...node.nativeProperties })
  element.__native = node.is
  return {
    element,
    node,
    all,
    get: <T>(name: string) => all()[name] as T,
    set: (name, value) => setProperty(node, definition, name, value),
    emit: (type, detail = {}, init) => void dispatch(node, type, detail, init),
    part: (className) => element.querySelector(`.${className}`) as never,
  }
}

const camelCase = (attribute: string): string =>
  attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

import { NativeNode as GlassEaselNode } from 'glass-easel'
import { dispatch } from '../runtime/events'
import { elementOf, type ScreenElement } from '../runtime/glass-easel-types'
import { COMMON_PROPERTIES } from './common-properties'
import {
  connectPlainNatives,
  type NativeDefinition,
  type NativeNode,
  rememberNative,
} from './native-component'
import { reflect } from './reflect'

type Properties = Record<string, unknown>

/** A plain node, and what its template set on it. */
type PlainNode = GlassEaselNode & { nativeProperties?: Properties }

/** Whether a component is no more than its properties: no template, no behaviour. */
export const isPlain = (definition: NativeDefinition, template: unknown): boolean =>
  !template && !definition.setup && !definition.functions

/**
 * Makes such components (view, text, …) of glass-easel's plain nodes, which have no tree, data or observers of their
 * own: a page has thousands of them.
 */
export const definePlainNodes = (definitions: ReadonlyMap<string, NativeDefinition>): void => {
  const { prototype } = GlassEaselNode
  const original = prototype.updateAttribute
  prototype.updateAttribute = function (this: PlainNode, attribute: string, value: unknown) {
    const definition = definitions.get(this.is)
    if (definition) setProperty(this, definition, camelCase(attribute), value)
    else original.call(this, attribute, value)
  }
  connectPlainNatives((element) => {
    const node = element.__wxElement
    if (!GlassEaselNode.isNativeNode(node)) return undefined
    const definition = definitions.get(node.is)
    return definition && adopt(element, node, definition)
  })
}

const setProperty = (node: PlainNode, definition: NativeDefinition, name: string, value: unknown): void => {
  const own = defaultOf(definition, name)
  if (!own) return
  const taken = ofSameType(own.value, value)
  node.nativeProperties ??= {}
  node.nativeProperties[name] = taken
  reflect(elementOf(node), definition, name, taken)
}

const defaultOf = ({ properties = {} }: NativeDefinition, name: string): { value: unknown } | undefined => {
  if (name in properties) return { value: properties[name] }
  return name in COMMON_PROPERTIES ? { value: COMMON_PROPERTIES[name] } : undefined
}

/** As glass-easel makes a property of its default's type. */
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
  const self: NativeNode = {
    element,
    node,
    all,
    get: <T>(name: string) => all()[name] as T,
    set: (name, value) => setProperty(node, definition, name, value),
    emit: (type, detail = {}, init) => void dispatch(node, type, detail, init),
    part: (className) => element.querySelector(`.${className}`) as never,
  }
  rememberNative(element, self)
  return self
}

const camelCase = (attribute: string): string =>
  attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

import { Component, type GeneralComponent } from 'glass-easel'
import { jsonClone } from '../runtime/json-clone'
import { readPath } from '../runtime/read-path'
import type { ElementRegistry } from './element-registry'
import type { Methods } from './method-table'
import { settle } from './settle'

type Instance = Record<string, unknown> & { data: unknown; setData(data: object): void }

/** The methods `Element.*` that only custom components have. */
export const customComponentMethods = (elements: ElementRegistry): Methods => {
  const instanceOf = (elementId: string): Instance => {
    const node = elements.element(elementId).__wxElement
    if (!node || !Component.isComponent(node)) throw new Error('the element is not a custom component')
    return (node as GeneralComponent).getMethodCaller() as Instance
  }
  return {
    async 'Element.setData'({ elementId, data }: { elementId: string; data: object }) {
      instanceOf(elementId).setData(data)
      await settle()
    },
    'Element.getData': ({ elementId, path }: { elementId: string; path?: string }) => ({
      data: jsonClone(readPath(instanceOf(elementId).data, path)),
    }),
    async 'Element.callMethod'({
      elementId,
      method,
      args = [],
    }: {
      elementId: string
      method: string
      args?: unknown[]
    }) {
      const instance = instanceOf(elementId)
      const own = instance[method]
      if (typeof own !== 'function') throw new Error(`the component has no method ${method}`)
      const result = await own.apply(instance, args)
      await settle()
      return { result: jsonClone(result) }
    },
  }
}

import { nativeAt } from '../components/native-component'
import { elementOf, type ViewNode } from '../view/nodes'

/** A custom component's data, or a native component's properties, by name. */
export const dataOf = (node: ViewNode | undefined): Record<string, unknown> => {
  const element = node && elementOf(node)
  const native = element && nativeAt(element)
  return native?.all() ?? (node as { data?: Record<string, unknown> } | undefined)?.data ?? {}
}

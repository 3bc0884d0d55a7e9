import { catalogue } from './catalogue'
import type { NativeDefinition } from './native-component'
import { nativeTemplates } from './native-templates'
import { isPlain } from './plain-nodes'

/** The native components that are no more than their properties, by tag. */
export const plainDefinitions: ReadonlyMap<string, NativeDefinition> = new Map(
  Object.entries(catalogue).filter(([tag, definition]) => isPlain(definition, nativeTemplates[tag])),
)

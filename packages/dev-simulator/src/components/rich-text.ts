import type { NativeDefinition } from './native-component'
import { convertRich } from './rich-nodes'

export const richText: NativeDefinition = {
  properties: { nodes: [], space: '', userSelect: false, mode: 'default' },
  setup(self) {
    const draw = (nodes: unknown) => self.part('wx-rich').replaceChildren(convertRich(nodes))
    return { changed: { nodes: draw } }
  },
}

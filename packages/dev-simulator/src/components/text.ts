import type { NativeDefinition } from './native-component'

export const text: NativeDefinition = {
  properties: {
    userSelect: false,
    selectable: false,
    space: '',
    decode: false,
    overflow: 'visible',
    maxLines: undefined,
  },
  reflect: ['userSelect', 'selectable', 'space'],
}

import type { NativeDefinition } from './native-component'

/** A component that a browser cannot be: it keeps its place and says what would be there. */
export const placeholder = (tag: string, properties: string[]): NativeDefinition => ({
  properties: Object.fromEntries(properties.map((name) => [name, undefined])),
  setup(self) {
    const draw = () => {
      self.part('wx-placeholder').textContent = `<${tag}> ${self.get('src') ?? ''}`
    }
    return { attached: draw, changed: { src: draw } }
  },
})

import type { NativeDefinition } from './native-component'

/** A component that a browser does not have. A box with its name and its address is shown in its place. */
export const placeholder = (tag: string, properties: string[]): NativeDefinition => ({
  properties: Object.fromEntries(properties.map((name) => [name, undefined])),
  setup(self) {
    const draw = () => {
      self.part('wx-placeholder').textContent = `<${tag}> ${self.get('src') ?? ''}`
    }
    return { attached: draw, changed: { src: draw } }
  },
})

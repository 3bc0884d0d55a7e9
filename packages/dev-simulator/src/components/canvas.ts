import type { NativeDefinition } from './native-component'

/** A 2d canvas. Logic code gets its node through `node()` of a selector query. */
export const canvas: NativeDefinition = {
  properties: { type: '', canvasId: '', disableScroll: false },
  setup(self) {
    const surface = self.part<HTMLCanvasElement>('wx-canvas')
    Object.assign(surface, {
      createImage: () => new Image(),
      requestAnimationFrame: window.requestAnimationFrame.bind(window),
      cancelAnimationFrame: window.cancelAnimationFrame.bind(window),
    })
    return undefined
  },
}

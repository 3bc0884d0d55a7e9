import type { NativeDefinition } from './native-component'

/** A 2d canvas; logic code gets its node from a selector query's `node()`. */
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

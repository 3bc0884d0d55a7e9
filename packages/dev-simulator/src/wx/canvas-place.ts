import type { PageStack } from '../runtime/page-stack'
import type { PhoneFiles } from '../runtime/phone-files'

/** Where canvases and their pictures are found. */
export type CanvasPlace = {
  readonly pages: PageStack
  readonly files: PhoneFiles
}

/** The canvas with a `canvas-id`, or with an id, on the page on top, inside of `scope` where that is a component. */
export const findCanvas = (
  { pages }: CanvasPlace,
  canvasId: string,
  scope?: unknown,
): HTMLCanvasElement | null => {
  const within = elementOfInstance(scope) ?? pages.top()?.frame.view
  const hosts = [...(within?.querySelectorAll<HTMLElement>('wx-canvas') ?? [])]
  const named = hosts.find((host) => canvasIdOf(host) === canvasId || host.id === canvasId)
  return named?.querySelector('canvas') ?? null
}

type Instance = { readonly _$?: { getBackendElement(): unknown } }

/** The element of a component's or a page's instance. */
export const elementOfInstance = (instance: unknown): HTMLElement | null =>
  ((instance as Instance | undefined)?._$?.getBackendElement() as HTMLElement | undefined) ?? null

const canvasIdOf = (host: Element): unknown =>
  (host as unknown as { __wxElement?: { data?: Record<string, unknown> } }).__wxElement?.data?.canvasId

/**
 * The pen of a canvas of the first API, in logical pixels. The surface gets the size of its element, in pixels of the
 * screen; a new size empties it, as `reserve: false` does.
 */
export const sizeForDrawing = (
  canvas: HTMLCanvasElement,
  reserve: boolean,
): CanvasRenderingContext2D | null => {
  const ratio = window.devicePixelRatio
  const [width, height] = [canvas.clientWidth, canvas.clientHeight].map((side) => Math.round(side * ratio))
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height })
  const pen = canvas.getContext('2d')
  pen?.setTransform(ratio, 0, 0, ratio, 0, 0)
  if (!reserve) pen?.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight)
  return pen
}

/** Loads a picture that a mini program names; null where it does not come within `ms`. */
export const readImage = async (
  { pages, files }: CanvasPlace,
  name: string,
  ms: number,
): Promise<HTMLImageElement | null> => {
  const url = await files.resolve(name, pages.top()?.frame.placeholder ?? null)
  if (!url) return null
  const image = new Image()
  image.crossOrigin = 'anonymous'
  return new Promise((done) => {
    const timer = setTimeout(() => done(null), ms)
    const end = (loaded: HTMLImageElement | null) => {
      clearTimeout(timer)
      done(loaded)
    }
    image.onload = () => end(image)
    image.onerror = () => end(null)
    image.src = url
  })
}

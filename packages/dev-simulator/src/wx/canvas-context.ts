import { type CanvasPlace, findCanvas, readImage, sizeForDrawing } from './canvas-place'

type Draw = (pen: CanvasRenderingContext2D, images: ReadonlyMap<string, CanvasImageSource>) => void

/** Steps of a drawing, and the pictures that they need. */
export type Drawing = { readonly steps: readonly Draw[]; readonly wanted: ReadonlySet<string> }

/** A gradient or a pattern of the old API: it becomes the browser's own when it is drawn. */
type Paint = {
  readonly make: (pen: CanvasRenderingContext2D) => CanvasGradient
  readonly addColorStop: (at: number, color: string) => void
}

type Color = string | Paint

/** Properties that may be set before a drawing, as in the new API. */
const PROPERTIES =
  `fillStyle strokeStyle lineWidth lineCap lineJoin miterLimit globalAlpha font textAlign textBaseline
shadowOffsetX shadowOffsetY shadowBlur shadowColor globalCompositeOperation lineDashOffset`.split(/\s+/)

/** Methods that the browser's context has with the same meaning. */
const SAME =
  `rect fillRect strokeRect clearRect fill stroke beginPath closePath moveTo lineTo quadraticCurveTo
bezierCurveTo arc arcTo ellipse clip scale rotate translate save restore transform setTransform fillText
strokeText`.split(/\s+/)

/** Setters of the old API and the properties that they set. */
const SETTERS: Readonly<Record<string, string>> = {
  setFillStyle: 'fillStyle',
  setStrokeStyle: 'strokeStyle',
  setLineWidth: 'lineWidth',
  setLineCap: 'lineCap',
  setLineJoin: 'lineJoin',
  setMiterLimit: 'miterLimit',
  setGlobalAlpha: 'globalAlpha',
  setTextAlign: 'textAlign',
  setGlobalCompositeOperation: 'globalCompositeOperation',
}

/** The longest wait for a picture that does not come; ms. */
const IMAGE_MS = 5_000

/**
 * The first canvas API: what is drawn is collected, and `draw` shows it
 * (https://developers.weixin.qq.com/miniprogram/dev/api/canvas/CanvasContext.html).
 */
export const createCanvasContext = (
  place: CanvasPlace,
  canvasId: string,
  scope?: unknown,
): { getActions(): Drawing[] } => {
  let steps: Draw[] = []
  let wanted = new Set<string>()
  const set = (name: string, value: unknown) => {
    steps.push((pen) => Object.assign(pen, { [name]: paintOf(value as Color, pen) }))
  }
  const take = (): Drawing => {
    const drawing = { steps, wanted }
    steps = []
    wanted = new Set()
    return drawing
  }
  const context: Record<string, unknown> = {
    setFontSize: (size: number) => set('font', `${size}px sans-serif`),
    setTextBaseline: (line: string) => set('textBaseline', line === 'normal' ? 'alphabetic' : line),
    setLineDash: (pattern: number[], offset = 0) =>
      steps.push((pen) => {
        pen.setLineDash(pattern)
        pen.lineDashOffset = offset
      }),
    setShadow(shadowOffsetX: number, shadowOffsetY: number, shadowBlur: number, shadowColor: string) {
      steps.push((pen) => Object.assign(pen, { shadowOffsetX, shadowOffsetY, shadowBlur, shadowColor }))
    },
    drawImage(name: string, ...at: number[]) {
      wanted.add(name)
      steps.push((pen, images) => {
        const image = images.get(name)
        if (image) (pen.drawImage as (...args: unknown[]) => void)(image, ...at)
      })
    },
    createLinearGradient: (...at: [number, number, number, number]) =>
      gradient((pen) => pen.createLinearGradient(...at)),
    createCircularGradient: (x: number, y: number, r: number) =>
      gradient((pen) => pen.createRadialGradient(x, y, 0, x, y, r)),
    createPattern: () => '#000',
    measureText: (text: string) => ({ width: measure(text, steps) }),
    draw(reserve: boolean | (() => void) = false, done?: () => void) {
      const told = typeof reserve === 'function' ? reserve : done
      void showDrawing(place, canvasId, take(), reserve === true, scope).then(() => told?.())
    },
  }
  for (const name of SAME) {
    context[name] = (...args: unknown[]) =>
      void steps.push((pen) => (pen[name as 'rect'] as (...own: unknown[]) => void)(...args))
  }
  for (const [name, property] of Object.entries(SETTERS))
    context[name] = (value: unknown) => set(property, value)
  for (const name of PROPERTIES) {
    Object.defineProperty(context, name, {
      enumerable: true,
      set: (value) => set(name, value),
      get: () => undefined,
    })
  }
  return Object.assign(context, { getActions: () => [take()] })
}

/** Shows what was collected on a canvas, once its pictures are there. */
export const showDrawing = async (
  place: CanvasPlace,
  canvasId: string,
  { steps, wanted }: Drawing,
  reserve: boolean,
  scope?: unknown,
): Promise<void> => {
  const images = await loadAll(wanted, place)
  const canvas = findCanvas(place, canvasId, scope)
  const pen = canvas && sizeForDrawing(canvas, reserve)
  if (!pen) return
  pen.save()
  for (const step of steps) step(pen, images)
  pen.restore()
}

const gradient = (create: (pen: CanvasRenderingContext2D) => CanvasGradient): Paint => {
  const stops: [number, string][] = []
  return {
    addColorStop: (at, color) => void stops.push([at, color]),
    make(pen) {
      const made = create(pen)
      for (const stop of stops) made.addColorStop(...stop)
      return made
    },
  }
}

const paintOf = (color: Color, pen: CanvasRenderingContext2D): unknown =>
  typeof color === 'object' && color !== null && 'make' in color ? color.make(pen) : color

/** Measures with the font that the steps so far would set. */
const measure = (text: string, steps: readonly Draw[]): number => {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return 0
  for (const step of steps) step(pen, new Map())
  return pen.measureText(String(text)).width
}

const loadAll = async (
  names: ReadonlySet<string>,
  place: CanvasPlace,
): Promise<Map<string, CanvasImageSource>> => {
  const images = new Map<string, CanvasImageSource>()
  const load = async (name: string) => {
    const image = await readImage(place, name, IMAGE_MS)
    if (image) images.set(name, image)
  }
  await Promise.all([...names].map(load))
  return images
}

import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'
import { createCanvasContext, type Drawing, showDrawing } from './canvas-context'
import { findCanvas } from './canvas-place'

type Area = { readonly x?: number; readonly y?: number; readonly width?: number; readonly height?: number }

type ExportOptions = Area & {
  /** A canvas of type 2d; `canvasId` names one of the first API. */
  readonly canvas?: HTMLCanvasElement
  readonly canvasId?: string
  readonly destWidth?: number
  readonly destHeight?: number
  readonly fileType?: 'png' | 'jpg'
  readonly quality?: number
}

type Pixels = Area & { readonly canvasId: string; readonly data?: Uint8ClampedArray }

/** https://developers.weixin.qq.com/miniprogram/dev/api/canvas/wx.canvasToTempFilePath.html and its neighbours. */
export const canvasApis = (phone: Phone): Apis => {
  const find = (canvasId: string, scope?: unknown): HTMLCanvasElement => {
    const canvas = findCanvas(phone, canvasId, scope)
    if (!canvas) throw new ApiError('canvas is empty')
    return canvas
  }
  /** These functions take the component in which the canvas is after their options. */
  const scoped =
    <O extends object>(name: string, run: (options: O, scope?: unknown) => unknown) =>
    (options?: O, scope?: unknown) =>
      asyncApi<O>(name, (own) => run(own, scope))(options as never)
  return {
    createCanvasContext: (canvasId: string, scope?: unknown) =>
      createCanvasContext(phone, String(canvasId), scope),
    // The two functions from before CanvasContext; WeChat's own demo still draws with them.
    createContext: () => createCanvasContext(phone, ''),
    drawCanvas: scoped<{ canvasId: string; actions: Drawing[]; reserve?: boolean }>(
      'drawCanvas',
      async ({ canvasId, actions, reserve = false }, scope) => {
        for (const drawing of actions) await showDrawing(phone, canvasId, drawing, reserve, scope)
      },
    ),
    canvasToTempFilePath: scoped<ExportOptions>('canvasToTempFilePath', async (options, scope) => {
      const { canvasId, fileType = 'png', quality = 0.92 } = options
      const canvas = canvasId === undefined ? options.canvas : find(canvasId, scope)
      if (!(canvas instanceof HTMLCanvasElement)) throw new ApiError('canvas is empty')
      const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
      const picture = cut(canvas, options, canvasId === undefined ? 1 : window.devicePixelRatio)
      const blob = await new Promise<Blob | null>((done) => picture.toBlob(done, type, quality))
      if (!blob) throw new ApiError('create bitmap failed')
      return { tempFilePath: phone.files.keep(blob, fileType) }
    }),
    canvasGetImageData: scoped<Pixels>('canvasGetImageData', ({ canvasId, x = 0, y = 0, ...size }, scope) => {
      const { width = 0, height = 0 } = size
      const picture = cut(
        find(canvasId, scope),
        { x, y, width, height, destWidth: width, destHeight: height },
        window.devicePixelRatio,
      )
      const data = picture.getContext('2d')?.getImageData(0, 0, width, height).data
      return { width, height, data }
    }),
    canvasPutImageData: scoped<Pixels>(
      'canvasPutImageData',
      ({ canvasId, data, x = 0, y = 0, width = 0, height }, scope) => {
        const pixels = new ImageData(new Uint8ClampedArray(data ?? []), width, height)
        const sheet = Object.assign(document.createElement('canvas'), { width, height: pixels.height })
        sheet.getContext('2d')?.putImageData(pixels, 0, 0)
        find(canvasId, scope).getContext('2d')?.drawImage(sheet, x, y)
      },
    ),
    createOffscreenCanvas: ({ width = 300, height = 150 }: { width?: number; height?: number } = {}) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      return Object.assign(canvas, { createImage: () => new Image() })
    },
  }
}

/** @param ratio Pixels of the surface for each unit of the area. */
const cut = (
  canvas: HTMLCanvasElement,
  { x = 0, y = 0, ...size }: ExportOptions,
  ratio: number,
): HTMLCanvasElement => {
  const { width = canvas.width / ratio - x, height = canvas.height / ratio - y } = size
  const { destWidth = width * ratio, destHeight = height * ratio } = size
  const picture = Object.assign(document.createElement('canvas'), { width: destWidth, height: destHeight })
  const from = [x, y, width, height].map((side) => side * ratio) as [number, number, number, number]
  picture.getContext('2d')?.drawImage(canvas, ...from, 0, 0, destWidth, destHeight)
  return picture
}

import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'

type ExportOptions = {
  readonly canvas: HTMLCanvasElement
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly destWidth?: number
  readonly destHeight?: number
  readonly fileType?: 'png' | 'jpg'
  readonly quality?: number
}

/**
 * https://developers.weixin.qq.com/miniprogram/dev/api/canvas/wx.canvasToTempFilePath.html, for canvases of type 2d.
 */
export const canvasApis = ({ files }: Phone): Apis => ({
  canvasToTempFilePath: asyncApi<ExportOptions>('canvasToTempFilePath', async (options) => {
    if (!(options.canvas instanceof HTMLCanvasElement)) throw new ApiError('canvas is empty')
    const { fileType = 'png', quality = 0.92 } = options
    const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
    const picture = cut(options)
    const blob = await new Promise<Blob | null>((done) => picture.toBlob(done, type, quality))
    if (!blob) throw new ApiError('create bitmap failed')
    return { tempFilePath: files.keep(blob, fileType) }
  }),
  createOffscreenCanvas: ({ width = 300, height = 150 }: { width?: number; height?: number } = {}) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    return Object.assign(canvas, { createImage: () => new Image() })
  },
})

const cut = ({ canvas, x = 0, y = 0, ...size }: ExportOptions): HTMLCanvasElement => {
  const { width = canvas.width - x, height = canvas.height - y } = size
  const { destWidth = width, destHeight = height } = size
  const picture = Object.assign(document.createElement('canvas'), { width: destWidth, height: destHeight })
  picture.getContext('2d')?.drawImage(canvas, x, y, width, height, 0, 0, destWidth, destHeight)
  return picture
}

import { type ArtProblem, type ImageFacts, judgeFile } from './judge-image'
import { mediaTypeOf } from './media-type'

export type OpenedImage = { readonly facts: ImageFacts; readonly bitmap: ImageBitmap }
export type Opened =
  | { readonly ok: true; readonly image: OpenedImage }
  | { readonly ok: false; readonly problem: ArtProblem }

/** Transparency is looked for in a copy of this width, in px. */
const PROBE_WIDTH = 96

export const contextOf = (width: number, height: number): OffscreenCanvasRenderingContext2D => {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('this browser draws no canvas')
  return context
}

export const pixelsOf = (bitmap: ImageBitmap, width = PROBE_WIDTH): Uint8ClampedArray => {
  const height = Math.max(1, Math.round((bitmap.height * width) / bitmap.width))
  const context = contextOf(width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  return context.getImageData(0, 0, width, height).data
}

const hasAlpha = (pixels: Uint8ClampedArray): boolean => {
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 250) return true
  return false
}

/** Opens an image file and measures it. A file that is not what its name says is not opened. */
export const openImage = async (file: Blob): Promise<Opened> => {
  const media = mediaTypeOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()))
  const problem = judgeFile(media, file.size)
  if (problem) return { ok: false, problem }
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (!bitmap) return { ok: false, problem: { kind: 'broken' } }
  const { width, height } = bitmap
  const alpha = media !== 'jpeg' && hasAlpha(pixelsOf(bitmap))
  return { ok: true, image: { bitmap, facts: { media, bytes: file.size, width, height, alpha } } }
}

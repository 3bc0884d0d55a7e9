import { checkArt } from '@hongbao/domain'
import { type ArtKind, artRules, type ImageRule } from '@hongbao/types/operate'
import { sizeOf } from './judge-image'
import { contextOf, type OpenedImage } from './open-image'

export type ImageKind = Exclude<ArtKind, 'video'>

/** From the best downwards. The first that is light enough is taken. */
const QUALITIES = [0.92, 0.86, 0.8, 0.72, 0.64, 0.56, 0.48, 0.4]

/** Draws an image in the size of a rule. */
const draw = ({ bitmap }: OpenedImage, rule: ImageRule): OffscreenCanvas => {
  const { width, height } = sizeOf(rule)
  const context = contextOf(width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  return context.canvas
}

const lightEnough = async (canvas: OffscreenCanvas, maxBytes: number): Promise<Blob> => {
  let lightest: Blob | undefined
  for (const quality of QUALITIES) {
    lightest = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    if (lightest.size <= maxBytes) break
  }
  if (!lightest) throw new Error('no quality was tried')
  return lightest
}

/** The image in the size and weight of a rule. */
export const renderImage = async (image: OpenedImage, rule: ImageRule): Promise<Blob> => {
  const canvas = draw(image, rule)
  if (!rule.alpha) return lightEnough(canvas, rule.maxBytes)
  const png = await canvas.convertToBlob({ type: 'image/png' })
  return png.size <= rule.maxBytes ? png : lightEnough(canvas, rule.maxBytes)
}

/** The file itself where the function would take it as it is, else a copy that fits. */
export const fitImage = async (file: Blob, image: OpenedImage, kind: ImageKind): Promise<Blob> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return checkArt(kind, bytes).ok ? file : renderImage(image, artRules[kind])
}

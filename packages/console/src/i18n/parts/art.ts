import { both } from '../both'

/** What is wrong with an image, and how to mend it. */
export const art = both({
  zh: {
    notAnImage: (media: string) =>
      media === 'unknown'
        ? '这个文件不是图片，不管它叫什么名字。请导出为 PNG 或 JPEG 再放入。'
        : `这其实是 ${media} 文件。请导出为 PNG 或 JPEG 再放入。`,
    broken: '图片打不开，可能没有存完整。请重新导出一次。',
    tooHeavy: (megabytes: number) => `文件有 ${megabytes} MB，太大了。请导出为 JPEG，50 MB 以内。`,
    wrongShape: (width: number, height: number, w: number, h: number) =>
      `图片是 ${width} × ${height} 像素，比例不对。请把画布裁成 ${w} × ${h} 再导出。`,
    tooSmall: (width: number, height: number, w: number, h: number) =>
      `图片只有 ${width} × ${height} 像素，放大会模糊。请从原稿导出 ${w} × ${h}。`,
    seeThrough: '图片有透明的地方，微信会填成黑色。请垫上底色再导出。',
  },
  en: {
    notAnImage: (media) =>
      media === 'unknown'
        ? 'This file is no image, whatever it is called. Export it as PNG or JPEG, then drop it again.'
        : `This is a ${media} file. Export it as PNG or JPEG, then drop it again.`,
    broken: 'The image cannot be opened; it may not be whole. Export it again.',
    tooHeavy: (megabytes) =>
      `The file has ${megabytes} MB, which is too much. Export it as a JPEG below 50 MB.`,
    wrongShape: (width, height, w, h) =>
      `The image is ${width} × ${height} px, which is another shape. Crop the canvas to ${w} × ${h}, then export it again.`,
    tooSmall: (width, height, w, h) =>
      `The image is only ${width} × ${height} px and would be blurred. Export ${w} × ${h} from the original.`,
    seeThrough:
      'The image has transparent parts, which WeChat fills with black. Put a ground under it and export it again.',
  },
})

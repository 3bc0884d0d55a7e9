import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'

/** https://developers.weixin.qq.com/miniprogram/dev/api/media/image/wx.previewImage.html and its neighbours. */
export const mediaApis = ({ screen, pages, files }: Phone): Apis => {
  const find = async (src: string) => {
    const url = await files.resolve(src, pages.top()?.frame.placeholder ?? null)
    if (!url) throw new ApiError(`${src} cannot be found`)
    return url
  }
  // The browser's downloads are the phone's album.
  const save = async ({ filePath }: { filePath: string }) => {
    const link = document.createElement('a')
    link.href = await find(filePath)
    link.download = filePath.split('/').pop() ?? 'picture'
    link.click()
  }
  return {
    previewMedia: asyncApi<{ sources: { url: string }[]; current?: number }>(
      'previewMedia',
      async ({ sources, current = 0 }) => {
        void screen.sheets.preview(await Promise.all(sources.map(({ url }) => find(url))), current)
      },
    ),
    previewImage: asyncApi<{ urls: string[]; current?: string | number }>(
      'previewImage',
      async ({ urls, current }) => {
        const index = typeof current === 'number' ? current : Math.max(0, urls.indexOf(current ?? ''))
        void screen.sheets.preview(await Promise.all(urls.map(find)), index)
      },
    ),
    preloadAssets: asyncApi<{ data: { type: 'image' | 'font'; src: string }[] }>(
      'preloadAssets',
      async ({ data }) =>
        void (await Promise.all(data.map(async ({ type, src }) => preload(type, await find(src))))),
    ),
    getImageInfo: asyncApi<{ src: string }>('getImageInfo', async ({ src }) => {
      const { naturalWidth: width, naturalHeight: height } = await readPicture(await find(src))
      return { width, height, path: src, orientation: 'up', type: 'unknown' }
    }),
    saveImageToPhotosAlbum: asyncApi<{ filePath: string }>('saveImageToPhotosAlbum', save),
    saveVideoToPhotosAlbum: asyncApi<{ filePath: string }>('saveVideoToPhotosAlbum', save),
  }
}

const readPicture = async (url: string): Promise<HTMLImageElement> => {
  const picture = new Image()
  picture.src = url
  await picture.decode()
  return picture
}

/** Loads a file into the browser's cache, from which pages show it later. */
const preload = async (type: 'image' | 'font', url: string): Promise<void> => {
  if (type === 'image') await readPicture(url)
  else await fetch(url, { mode: 'no-cors' })
}

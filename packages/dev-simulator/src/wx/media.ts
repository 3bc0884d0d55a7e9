import { openTypeActions } from '../components/open-types'
import type { Phone } from '../runtime/phone'
import { keepLocalFile, resolveImage } from '../runtime/resolve-image'
import { ApiError, type Apis, asyncApi } from './api'

/** https://developers.weixin.qq.com/miniprogram/dev/api/media/image/wx.previewImage.html and its neighbours. */
export const mediaApis = ({ screen, pages }: Phone): Apis => {
  const pickFiles = async (accept: string, count: number) => {
    const files = await screen.sheets.files(accept, count)
    if (files.length === 0) throw new ApiError('cancel')
    return files
  }
  const find = async (src: string) => {
    const url = await resolveImage(src, pages.top()?.frame.placeholder ?? null)
    if (!url) throw new ApiError(`${src} cannot be found`)
    return url
  }
  /** The browser's downloads are the phone's album. */
  const save = async ({ filePath }: { filePath: string }) => {
    const link = document.createElement('a')
    link.href = await find(filePath)
    link.download = filePath.split('/').pop() ?? 'picture'
    link.click()
  }
  openTypeActions.register('chooseAvatar', async (button) => {
    const [file] = await pickFiles('image/*', 1).catch(() => [])
    if (file) button.emit('chooseavatar', { avatarUrl: keepLocalFile(file, extensionOf(file)) })
  })
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
    chooseImage: asyncApi<{ count?: number }>('chooseImage', async ({ count = 9 }) => {
      const files = await pickFiles('image/*', count)
      const paths = files.map((file) => keepLocalFile(file, extensionOf(file)))
      return {
        tempFilePaths: paths,
        tempFiles: paths.map((path, index) => ({ path, size: files[index]?.size })),
      }
    }),
    chooseMedia: asyncApi<{ count?: number }>('chooseMedia', async ({ count = 9 }) => {
      const files = await pickFiles('image/*,video/*', count)
      const tempFiles = files.map((file) => ({
        tempFilePath: keepLocalFile(file, extensionOf(file)),
        size: file.size,
        fileType: file.type.startsWith('video') ? 'video' : 'image',
      }))
      return { tempFiles, type: 'mix' }
    }),
    chooseVideo: asyncApi('chooseVideo', async () => {
      const [file] = await pickFiles('video/*', 1)
      if (!file) throw new ApiError('cancel')
      return { tempFilePath: keepLocalFile(file, extensionOf(file)), size: file.size }
    }),
    chooseMessageFile: asyncApi<{ count?: number }>('chooseMessageFile', async ({ count = 9 }) => {
      const files = await pickFiles('*/*', count)
      const tempFiles = files.map((file) => ({
        path: keepLocalFile(file, extensionOf(file)),
        name: file.name,
        size: file.size,
        type: 'file',
      }))
      return { tempFiles }
    }),
    saveImageToPhotosAlbum: asyncApi<{ filePath: string }>('saveImageToPhotosAlbum', save),
    saveVideoToPhotosAlbum: asyncApi<{ filePath: string }>('saveVideoToPhotosAlbum', save),
  }
}

const extensionOf = (file: File): string => file.name.split('.').pop() ?? 'png'

const readPicture = async (url: string): Promise<HTMLImageElement> => {
  const picture = new Image()
  picture.src = url
  await picture.decode()
  return picture
}

/** The browser keeps what it has read for whoever shows it. */
const preload = async (type: 'image' | 'font', url: string): Promise<void> => {
  if (type === 'image') await readPicture(url)
  else await fetch(url, { mode: 'no-cors' })
}

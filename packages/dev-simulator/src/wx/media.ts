import { openTypeActions } from '../components/open-types'
import type { Phone } from '../runtime/phone'
import { keepLocalFile, resolveImage } from '../runtime/resolve-image'
import { ApiError, type Apis, asyncApi } from './api'

/** https://developers.weixin.qq.com/miniprogram/dev/api/media/image/wx.previewImage.html and its neighbours. */
export function mediaApis({ screen, pages }: Phone): Apis {
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
    getImageInfo: asyncApi<{ src: string }>('getImageInfo', async ({ src }) => {
      const picture = new Image()
      picture.src = await find(src)
      await picture.decode()
      const { naturalWidth: width, naturalHeight: height } = picture
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
    saveImageToPhotosAlbum: asyncApi<{ filePath: string }>('saveImageToPhotosAlbum', async ({ filePath }) => {
      const link = document.createElement('a')
      link.href = await find(filePath)
      link.download = filePath.split('/').pop() ?? 'image'
      link.click()
    }),
  }
}

function extensionOf(file: File): string {
  return file.name.split('.').pop() ?? 'png'
}

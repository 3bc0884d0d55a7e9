import type { Phone } from '../runtime/phone'
import { ApiError, type ApisAndButtons, asyncApi } from './api'

/** https://developers.weixin.qq.com/miniprogram/dev/api/media/image/wx.chooseImage.html and its neighbours. */
export const chooseApis = ({ screen, files }: Phone): ApisAndButtons => {
  const pickFiles = async (accept: string, count: number) => {
    const chosen = await screen.sheets.files(accept, count)
    if (chosen.length === 0) throw new ApiError('cancel')
    return chosen
  }
  const keep = (file: File) => files.keep(file, file.name.split('.').pop() ?? 'png')
  return {
    apis: {
      chooseImage: asyncApi<{ count?: number }>('chooseImage', async ({ count = 9 }) => {
        const chosen = await pickFiles('image/*', count)
        const paths = chosen.map((file) => keep(file))
        return {
          tempFilePaths: paths,
          tempFiles: paths.map((path, index) => ({ path, size: chosen[index]?.size })),
        }
      }),
      chooseMedia: asyncApi<{ count?: number }>('chooseMedia', async ({ count = 9 }) => {
        const chosen = await pickFiles('image/*,video/*', count)
        const tempFiles = chosen.map((file) => ({
          tempFilePath: keep(file),
          size: file.size,
          fileType: file.type.startsWith('video') ? 'video' : 'image',
        }))
        return { tempFiles, type: 'mix' }
      }),
      chooseVideo: asyncApi('chooseVideo', async () => {
        const [file] = await pickFiles('video/*', 1)
        if (!file) throw new ApiError('cancel')
        return { tempFilePath: keep(file), size: file.size }
      }),
      chooseMessageFile: asyncApi<{ count?: number }>('chooseMessageFile', async ({ count = 9 }) => {
        const chosen = await pickFiles('*/*', count)
        const tempFiles = chosen.map((file) => ({
          path: keep(file),
          name: file.name,
          size: file.size,
          type: 'file',
        }))
        return { tempFiles }
      }),
    },
    openTypes: {
      async chooseAvatar(button) {
        const [file] = await pickFiles('image/*', 1).catch(() => [])
        if (file) button.emit('chooseavatar', { avatarUrl: keep(file) })
      },
    },
  }
}

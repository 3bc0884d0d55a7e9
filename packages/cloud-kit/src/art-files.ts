import type { ArtFiles } from '@hongbao/service'
import { addressOf } from './public-files'
import { uploadFile } from './storage'

/** Public storage of WeChat's cloud, for files that are not text. */
export const cloudArtFiles: ArtFiles = {
  put: async (path, bytes) => {
    const id = await uploadFile(path, Buffer.from(bytes))
    const address = await addressOf(id)
    if (address === undefined) throw new Error(`storage gives no public address of ${id}`)
    return { id, address }
  },
}

import { ApiError, type Apis, asyncApi } from './api'
import { readLocalFile } from './cloud-files'

/** Of the file system what reads a text (https://developers.weixin.qq.com/miniprogram/dev/api/file/FileSystemManager.readFile.html). */
export function fileApis(): Apis {
  const readFile = asyncApi<{ filePath: string; encoding?: string }>(
    'readFile',
    async ({ filePath, encoding }) => {
      const file = await readLocalFile(filePath)
      if (encoding === undefined) return { data: await file.arrayBuffer() }
      if (!/^utf-?8$/.test(encoding)) throw new ApiError(`${encoding} is not supported by this simulator`)
      return { data: await file.text() }
    },
  )
  return { getFileSystemManager: () => ({ readFile }) }
}

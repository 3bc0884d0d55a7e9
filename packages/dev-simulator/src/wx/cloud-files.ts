import type { Phone } from '../runtime/phone'
import { keepLocalFile, localFile } from '../runtime/resolve-image'
import { ApiError, type Apis, asyncApi } from './api'
import { readBase64, toBytes } from './base64'

export type TempFile = {
  readonly fileID: string
  readonly tempFileURL: string
  readonly status: number
  readonly errMsg: string
}

export type ReadUrls = (ids: string[]) => Promise<{ fileList: TempFile[] }>

/** https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/storage/Cloud.uploadFile.html and its neighbours. */
export const cloudFileApis = ({ server, person }: Phone, tempUrls: ReadUrls): Apis => ({
  getTempFileURL: asyncApi<{ fileList: (string | { fileID: string })[] }>(
    'cloud.getTempFileURL',
    async ({ fileList }) => tempUrls(fileList.map((file) => (typeof file === 'string' ? file : file.fileID))),
  ),
  uploadFile: asyncApi<{ cloudPath: string; filePath: string }>(
    'cloud.uploadFile',
    async ({ cloudPath, filePath }) => {
      const content = await readLocalFile(filePath)
      const { fileID } = await server.post<{ fileID: string }>('/api/cloud/upload-file', {
        cloudPath,
        content: await readBase64(content),
        openid: person.openid,
      })
      return { fileID, statusCode: 200 }
    },
  ),
  downloadFile: asyncApi<{ fileID: string }>('cloud.downloadFile', async ({ fileID }) => {
    const [file] = (await tempUrls([fileID])).fileList
    if (file?.status !== 0) throw new ApiError(file?.errMsg ?? `${fileID} is not in the cloud`)
    const answer = await server.post<{ statusCode: number; body: string }>('/api/request', {
      url: file.tempFileURL,
    })
    const blob = new Blob([toBytes(answer.body)])
    return { statusCode: answer.statusCode, tempFilePath: keepLocalFile(blob, extensionOf(fileID)) }
  }),
  deleteFile: asyncApi<{ fileList: string[] }>('cloud.deleteFile', ({ fileList }) =>
    server.post('/api/cloud/delete-files', { fileList, openid: person.openid }),
  ),
})

/** @throws {ApiError} in WeChat's words, when no such temporary file is there. */
export const readLocalFile = async (path: string): Promise<Blob> => {
  const url = localFile(path)
  if (!url) throw new ApiError(`file doesn't exist: ${path}`)
  return (await fetch(url)).blob()
}

const extensionOf = (fileId: string): string => /\.(\w+)$/.exec(fileId)?.[1] ?? 'bin'

import { askTempUrls } from '../runtime/cloud-urls'
import type { Phone } from '../runtime/phone'
import type { PhoneFiles } from '../runtime/phone-files'
import { ApiError, type Apis, asyncApi } from './api'
import { readBase64, toBytes } from './base64'

/**
 * https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/storage/Cloud.uploadFile.html and its
 * neighbours.
 */
export const cloudFileApis = ({ server, person, files }: Phone): Apis => ({
  getTempFileURL: asyncApi<{ fileList: (string | { fileID: string })[] }>(
    'cloud.getTempFileURL',
    async ({ fileList }) =>
      askTempUrls(
        server,
        fileList.map((file) => (typeof file === 'string' ? file : file.fileID)),
      ),
  ),
  uploadFile: asyncApi<{ cloudPath: string; filePath: string }>(
    'cloud.uploadFile',
    async ({ cloudPath, filePath }) => {
      const content = await readTempFile(files, filePath)
      const { fileID } = await server.post<{ fileID: string }>('/api/cloud/upload-file', {
        cloudPath,
        content: await readBase64(content),
        openid: person.openid,
      })
      return { fileID, statusCode: 200 }
    },
  ),
  downloadFile: asyncApi<{ fileID: string }>('cloud.downloadFile', async ({ fileID }) => {
    const [file] = (await askTempUrls(server, [fileID])).fileList
    if (file?.status !== 0) throw new ApiError(file?.errMsg ?? `${fileID} is not in the cloud`)
    const answer = await server.post<{ statusCode: number; body: string }>('/api/request', {
      url: file.tempFileURL,
    })
    const blob = new Blob([toBytes(answer.body)])
    return { statusCode: answer.statusCode, tempFilePath: files.keep(blob, extensionOf(fileID)) }
  }),
  deleteFile: asyncApi<{ fileList: string[] }>('cloud.deleteFile', ({ fileList }) =>
    server.post('/api/cloud/delete-files', { fileList, openid: person.openid }),
  ),
})

/** @throws {ApiError} in WeChat's words, when there is no such temporary file */
export const readTempFile = async (files: PhoneFiles, path: string): Promise<Blob> => {
  const url = files.addressOf(path)
  if (!url) throw new ApiError(`file doesn't exist: ${path}`)
  return (await fetch(url)).blob()
}

const extensionOf = (fileId: string): string => /\.(\w+)$/.exec(fileId)?.[1] ?? 'bin'

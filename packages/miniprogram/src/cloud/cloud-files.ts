import { SECOND } from '@hongbao/types'
import Taro from '@tarojs/taro'
import type { Web } from './published-files'
import { within } from './within'

const TIMEOUT = 8 * SECOND

const readText = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const done = ({ data }: { data: string | ArrayBuffer }) => resolve(String(data))
    Taro.getFileSystemManager().readFile({ filePath, encoding: 'utf8', success: done, fail: reject })
  })

/** Reads public files by their ids in cloud storage. That needs no listed domain, but is billed as a call. */
export const cloudFiles: Web = {
  get: async (fileID) => {
    const { tempFilePath } = await within(TIMEOUT, Taro.cloud.downloadFile({ fileID }))
    return { content: JSON.parse(await readText(tempFilePath)) }
  },
}

import type { PublicFiles } from '@hongbao/service'
import type { FileId } from '@hongbao/types'
import { cloud } from './cloud'
import { uploadFile } from './storage'

/** The part before the path in a file's id. */
const BEFORE_PATH = /^cloud:\/\/[^/]+\//

/** The status of a file that does not exist (docs/cloudbase-wire.md, Storage). */
const NOT_THERE = -503003

const prefixes = new Map<string, string>()

/** Files in a public bucket have unsigned addresses, which end in the file's path and do not expire. */
const askForPrefix = async (id: FileId, path: string): Promise<string | undefined> => {
  const answer = await cloud.getTempFileURL({ fileList: [id] })
  const address = answer?.fileList[0]?.tempFileURL ?? ''
  return address.endsWith(`/${path}`) ? address.slice(0, -path.length) : undefined
}

/**
 * Asks once for each bucket: all files of a bucket have the same beginning of their addresses. Undefined for a file that
 * has no public address.
 */
export const addressOf = async (id: FileId): Promise<string | undefined> => {
  const bucket = BEFORE_PATH.exec(id)?.[0]
  if (bucket === undefined) return undefined
  const path = id.slice(bucket.length)
  const prefix = prefixes.get(bucket) ?? (await askForPrefix(id, path))
  if (prefix === undefined) return undefined
  prefixes.set(bucket, prefix)
  return prefix + path
}

const ownAddress = async (id: FileId): Promise<string> => {
  const address = await addressOf(id)
  if (address === undefined) throw new Error(`storage gives no public address of ${id}`)
  return address
}

/** Public storage of WeChat's cloud. How long the CDN keeps a file is set on the CDN, not with the upload. */
export const cloudPublicFiles: PublicFiles = {
  put: async (path, text) => {
    const id = await uploadFile(path, Buffer.from(text))
    return { id, address: await ownAddress(id) }
  },
  remove: async (ids) => {
    const answer = await cloud.deleteFile({ fileList: [...ids] })
    const failed = answer?.fileList.find(({ status }) => status !== 0 && status !== NOT_THERE)
    if (failed) throw new Error(`storage does not remove ${failed.fileID}: ${failed.errMsg}`)
  },
  addresses: async (ids) => {
    const addresses = new Map<FileId, string>()
    for (const id of ids) {
      const address = await addressOf(id)
      if (address !== undefined) addresses.set(id, address)
    }
    return addresses
  },
}

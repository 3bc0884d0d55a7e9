import * as v from 'valibot'
import { CloudError } from '../cloud-error'
import { MAX_FILES_PER_CALL } from '../limits'
import { addressOf } from '../storage/file-address'
import type { Storage } from '../storage/storage'
import type { Uploads } from '../storage/uploads'
import { type Action, action } from './action'

const uploadBody = v.object({ path: v.string(), method: v.optional(v.literal('put')) })

const addressesBody = v.object({
  file_list: v.array(v.object({ fileid: v.string(), max_age: v.optional(v.number()) })),
})

const deleteBody = v.object({ fileid_list: v.array(v.string()) })

/** Storage's actions (docs/cloudbase-wire.md, Storage). A missing file is reported in its own entry. */
export const storageActions = (
  storage: Storage,
  uploads: Uploads,
  baseUrl: string,
): Record<string, Action> => ({
  'storage.getUploadMetadata': action(uploadBody, async ({ path }) => {
    const fileId = storage.fileIdOf(path)
    const ticket = uploads.expect(path)
    const url = `${baseUrl}/storage-upload/${ticket}`
    return { data: { url, token: ticket, authorization: ticket, fileId, cosFileId: ticket } }
  }),

  'storage.batchGetDownloadUrl': action(addressesBody, async ({ file_list: files }) => {
    assertCount(files.length)
    const list = await Promise.all(
      files.map(({ fileid, max_age: age }) => addressOf(storage, baseUrl, fileid, age)),
    )
    return { data: { download_list: list } }
  }),

  'storage.batchDeleteFile': action(deleteBody, async ({ fileid_list: ids }) => {
    assertCount(ids.length)
    return { data: { delete_list: await Promise.all(ids.map((id) => removeFile(storage, id))) } }
  }),
})

const removeFile = async (storage: Storage, fileID: string) => {
  const path = storage.pathOf(fileID)
  const removed = path !== undefined && (await storage.remove(path))
  return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
}

const assertCount = (count: number): void => {
  if (count > MAX_FILES_PER_CALL)
    throw new CloudError('INVALID_PARAM', `at most ${MAX_FILES_PER_CALL} files a call`)
}

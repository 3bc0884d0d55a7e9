import type { Storage } from './storage'

/** The address of a file, which is public to read and does not expire. It is not encoded: the SDK encodes it when it downloads. */
export const addressOf = async (
  storage: Storage,
  baseUrl: string,
  fileID: string,
  maxAge: number | undefined,
) => {
  const path = storage.pathOf(fileID)
  if (path === undefined || !(await storage.exists(path))) {
    return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '', maxAge }
  }
  return { fileID, code: 'SUCCESS', tempFileURL: `${baseUrl}/storage/${path}`, maxAge }
}

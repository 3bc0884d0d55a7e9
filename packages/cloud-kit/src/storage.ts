import type { FileId } from '@hongbao/types'
import { cloud } from './cloud'

/** Puts a file into cloud storage, replacing the one at that path, and answers with its id. */
export const uploadFile = async (path: string, content: Buffer): Promise<FileId> => {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content as never })
  return fileID
}

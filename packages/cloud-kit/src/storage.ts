import type { FileId } from '@hongbao/types'
import { cloud } from './cloud'

/** Puts a file into cloud storage, in place of what was at that path; answers with its id. */
export const uploadFile = async (path: string, content: Buffer): Promise<FileId> => {
  const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content as never })
  return fileID
}

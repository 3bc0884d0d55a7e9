import Taro from '@tarojs/taro'

const found = new Map<string, string>()

/** A share card takes a web address, not a file id of the cloud. Without one WeChat shows the page instead. */
export const findSharePicture = async (fileId: string): Promise<void> => {
  if (found.has(fileId)) return
  if (fileId.startsWith('http')) {
    found.set(fileId, fileId)
    return
  }
  try {
    const { fileList } = await Taro.cloud.getTempFileURL({ fileList: [fileId] })
    const address = fileList[0]?.tempFileURL
    if (address) found.set(fileId, address)
  } catch {
    // The card does without.
  }
}

export const sharePicture = (fileId: string): string | undefined => found.get(fileId)

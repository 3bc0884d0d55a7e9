import Taro from '@tarojs/taro'

const found = new Map<string, string>()

/** Finds the web address of a picture for a share card, which takes no file id. Without one WeChat shows the page. */
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
    // The card has no picture then.
  }
}

export const sharePicture = (fileId: string): string | undefined => found.get(fileId)

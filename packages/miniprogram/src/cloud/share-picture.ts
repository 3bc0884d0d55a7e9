import Taro from '@tarojs/taro'

/** A share card takes a web address, not a file id of the cloud. Without one WeChat shows the page instead. */
export const sharePicture = async (fileId: string): Promise<string | undefined> => {
  try {
    const { fileList } = await Taro.cloud.getTempFileURL({ fileList: [fileId] })
    return fileList[0]?.tempFileURL || undefined
  } catch {
    return undefined
  }
}

import Taro from '@tarojs/taro'

/** What stands on the clipboard; undefined when the person does not allow it, or there is no text. */
export const pastedText = async (): Promise<string | undefined> => {
  try {
    const { data } = await Taro.getClipboardData()
    return data || undefined
  } catch {
    return undefined
  }
}

/** What a QR code says that the person scans; undefined when they go back without. */
export const scannedText = async (): Promise<string | undefined> => {
  try {
    const { result } = await Taro.scanCode({})
    return result || undefined
  } catch {
    return undefined
  }
}

import Taro from '@tarojs/taro'

/** Puts a text on the clipboard. WeChat says so itself; where it cannot, the text stands on the page still. */
export const copyText = async (text: string): Promise<void> => {
  try {
    await Taro.setClipboardData({ data: text })
  } catch {
    // The person may have refused, or this phone has no clipboard for mini programs.
  }
}

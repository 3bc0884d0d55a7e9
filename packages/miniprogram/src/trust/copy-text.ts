import Taro from '@tarojs/taro'

/** Puts a text on the clipboard. WeChat may ask the person; `done` is shown once it is there. */
export const copyText = async (data: string, done: string): Promise<void> => {
  try {
    await Taro.setClipboardData({ data })
    void Taro.showToast({ title: done, icon: 'none' })
  } catch {
    // The person said no, or WeChat has shown why it does not work.
  }
}

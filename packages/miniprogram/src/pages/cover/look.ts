import Taro from '@tarojs/taro'

/** Shows pictures large, in WeChat's own viewer, beginning with one of them. */
export const look = (pictures: readonly string[], first: string): void => {
  void Taro.previewImage({ urls: [...pictures], current: first }).catch(() => {})
}

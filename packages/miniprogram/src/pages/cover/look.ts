import Taro from '@tarojs/taro'

/** Shows a picture large, in WeChat's own viewer; alone, since the viewer fetches the next one too. */
export const look = (picture: string): void => {
  void Taro.previewImage({ urls: [picture] }).catch(() => {})
}

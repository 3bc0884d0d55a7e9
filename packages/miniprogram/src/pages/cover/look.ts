import Taro from '@tarojs/taro'

/** Shows one picture large in WeChat's own viewer. Given several, the viewer would fetch the next one too. */
export const look = (picture: string): void => {
  void Taro.previewImage({ urls: [picture] }).catch(() => {})
}

import Taro from '@tarojs/taro'

/** Goes to the gallery, from any page. */
export const seeCovers = (): void => {
  void Taro.switchTab({ url: '/pages/covers/index' })
}

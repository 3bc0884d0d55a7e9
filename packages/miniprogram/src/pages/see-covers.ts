import Taro from '@tarojs/taro'

/** Leads to the gallery, from wherever one is. */
export const seeCovers = (): void => {
  void Taro.switchTab({ url: '/pages/covers/index' })
}

import Taro, { useDidShow } from '@tarojs/taro'

/** The title bar in the person's language. For pages that are no tab. */
export const useTitle = (title: string): void => {
  useDidShow(() => {
    void Taro.setNavigationBarTitle({ title })
  })
}

import Taro, { useDidShow } from '@tarojs/taro'

/** Sets the title bar in the person's language, on pages that are no tab. */
export const useTitle = (title: string): void => {
  useDidShow(() => {
    void Taro.setNavigationBarTitle({ title })
  })
}

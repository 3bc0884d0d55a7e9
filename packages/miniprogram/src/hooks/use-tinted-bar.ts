import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

/** The only light text colour that WeChat takes for its title bar. */
const WHITE = '#ffffff'

/** The title bar of a cover's page: in the person's language, and in the tint of the art once that is known. */
export const useTintedBar = (title: string, tint: string | undefined): void => {
  const paint = () => {
    if (!tint) return
    void Taro.setNavigationBarColor({ frontColor: WHITE, backgroundColor: tint }).catch(() => {})
  }
  useEffect(paint, [tint])
  useDidShow(() => {
    void Taro.setNavigationBarTitle({ title })
    paint()
  })
}

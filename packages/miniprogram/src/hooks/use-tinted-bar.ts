import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

/** The only light text colour that WeChat accepts for its title bar. */
const WHITE = '#ffffff'

/** Sets the title bar of a cover's page in the person's language and, once it is known, in the tint of the art. */
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

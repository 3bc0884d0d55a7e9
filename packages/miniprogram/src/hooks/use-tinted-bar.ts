import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

/** The only light text colour that WeChat takes for its title bar. */
const WHITE = '#ffffff'

/** The title bar in the tint of a cover's art. */
export const useTintedBar = (tint: string | undefined): void => {
  const paint = () => {
    if (!tint) return
    void Taro.setNavigationBarColor({ frontColor: WHITE, backgroundColor: tint }).catch(() => {})
  }
  useEffect(paint, [tint])
  useDidShow(paint)
}

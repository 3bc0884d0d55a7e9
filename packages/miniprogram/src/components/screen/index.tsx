import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CSSProperties, PropsWithChildren } from 'react'
import { useMotion } from '../../store/motion'
import './index.scss'

/** WeChat's default `fontSizeSetting` and the largest that the layout is made for, in px. */
const STANDARD_FONT_SIZE = 17
const LARGEST_SCALE = 1.6

const textScale = (): number => {
  // Taro's types lack this field, which base library 2.23.4 and later have.
  const { fontSizeSetting: size = STANDARD_FONT_SIZE } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return Math.min(LARGEST_SCALE, Math.max(1, size / STANDARD_FONT_SIZE))
}

/** The root of every page. It applies the text size that the person chose in WeChat, and their wish for less motion. */
export const Screen = ({ children }: PropsWithChildren) => {
  const { reduced } = useMotion()
  return (
    <View
      className={`screen ${reduced ? 'screen--still' : ''}`}
      style={{ '--text-scale': textScale() } as CSSProperties}
    >
      {children}
    </View>
  )
}

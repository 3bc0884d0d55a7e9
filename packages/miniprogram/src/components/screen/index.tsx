import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CSSProperties, PropsWithChildren } from 'react'
import { useMotion } from '../../store/motion'
import './index.scss'

/** WeChat's standard `fontSizeSetting`, in px, and the most that the layout is drawn for. */
const STANDARD_FONT_SIZE = 17
const LARGEST_SCALE = 1.6

const textScale = (): number => {
  // Taro's types lack it; base library 2.23.4 and later tell it.
  const { fontSizeSetting: size = STANDARD_FONT_SIZE } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return Math.min(LARGEST_SCALE, Math.max(1, size / STANDARD_FONT_SIZE))
}

/** The root of every page: its paper, its text in the size that the person chose in WeChat, its motion. */
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

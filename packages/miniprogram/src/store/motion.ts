import Taro from '@tarojs/taro'
import { create } from 'zustand'

const KEY = 'less-motion'

/** Whether the person asked this app for less motion. It is kept on the phone. */
export const useMotion = create<{ readonly reduced: boolean }>(() => ({
  reduced: Taro.getStorageSync(KEY) === true,
}))

export const reduceMotion = (reduced: boolean): void => {
  useMotion.setState({ reduced })
  void Taro.setStorage({ key: KEY, data: reduced }).catch(() => {})
}

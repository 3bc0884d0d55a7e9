import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Pulling the page down reads anew. */
export const usePullToRefresh = (refresh: () => Promise<void>): void => {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
}

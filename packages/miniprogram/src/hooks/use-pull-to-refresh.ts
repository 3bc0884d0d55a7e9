import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { Problem } from '../cloud/reply'
import { useMessages } from '../i18n/use-messages'

/** Pulling the page down reads again. When that fails, the page stays as it is and a toast says why. */
export const usePullToRefresh = (refresh: () => Promise<Problem | undefined>): void => {
  const { t } = useMessages()
  usePullDownRefresh(async () => {
    const problem = await refresh()
    Taro.stopPullDownRefresh()
    if (problem) void Taro.showToast({ title: t.problems[problem.name].title, icon: 'none' })
  })
}

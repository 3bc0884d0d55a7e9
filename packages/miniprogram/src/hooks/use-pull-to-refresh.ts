import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { Problem } from '../cloud/reply'
import { useMessages } from '../i18n/use-messages'

/** Pulling the page down reads anew; what is shown stays when that fails, and a word says so. */
export const usePullToRefresh = (refresh: () => Promise<Problem | undefined>): void => {
  const { t } = useMessages()
  usePullDownRefresh(async () => {
    const problem = await refresh()
    Taro.stopPullDownRefresh()
    if (problem) void Taro.showToast({ title: t.problems[problem.name].title, icon: 'none' })
  })
}

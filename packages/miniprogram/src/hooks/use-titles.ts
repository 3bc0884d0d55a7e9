import Taro, { useDidShow } from '@tarojs/taro'
import { useMessages } from '../i18n/use-messages'

/** Sets the title bar and the tab bar in the person's language, on tab pages. app.json holds only the Chinese titles. */
export const useTabTitles = (title: 'covers' | 'mine'): void => {
  const { locale, t } = useMessages()
  useDidShow(() => {
    if (locale === 'zh') return
    void Taro.setNavigationBarTitle({ title: title === 'covers' ? t.title : t.mine.heading })
    const tabs = [t.tabs.covers, t.tabs.mine]
    tabs.forEach((text, index) => {
      void Taro.setTabBarItem({ index, text }).catch(() => {})
    })
  })
}

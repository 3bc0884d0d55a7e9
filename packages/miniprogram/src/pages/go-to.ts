import Taro from '@tarojs/taro'
import type { PaperName } from '../i18n/papers'

export type Place = PaperName | 'reminders' | 'ask' | 'kept' | 'operate'

const PAGES = ['reminders', 'ask', 'kept']

const pathOf = (place: Place): string => {
  if (place === 'operate') return '/operate/desk/index'
  return PAGES.includes(place) ? `/trust/${place}/index` : `/trust/paper/index?name=${place}`
}

/** Opens a page of the trust package, or the operators' first page. */
export const goTo = (place: Place): void => {
  void Taro.navigateTo({ url: pathOf(place) }).catch(() => {})
}

/** Opens the page on which people ask or complain about one campaign. */
export const askAbout = (campaignId: string): void => {
  void Taro.navigateTo({ url: `/trust/ask/index?campaignId=${campaignId}` }).catch(() => {})
}

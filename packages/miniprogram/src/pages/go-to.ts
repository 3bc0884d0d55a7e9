import Taro from '@tarojs/taro'
import type { PaperName } from '../i18n/papers'

/** The pages that “Mine” leads to. */
export type Place = PaperName | 'reminders' | 'ask' | 'kept' | 'operate'

const PAGES = ['reminders', 'ask', 'asked', 'kept']

const pathOf = (place: Place | 'asked'): string => {
  if (place === 'operate') return '/operate/desk/index'
  return PAGES.includes(place) ? `/trust/${place}/index` : `/trust/paper/index?name=${place}`
}

/** Opens a page of the trust package, or the operators' first page. */
export const goTo = (place: Place | 'asked'): void => {
  void Taro.navigateTo({ url: pathOf(place) }).catch(() => {})
}

/** Opens the page on which people ask or complain about one campaign. */
export const askAbout = (campaignId: string): void => {
  void Taro.navigateTo({ url: `/trust/ask/index?campaignId=${campaignId}` }).catch(() => {})
}

/** A page of the look package. */
export type Look = 'worn' | 'use' | 'calendar' | 'brand'

/** Opens a page of the look package. `id`: of the cover that it shows, or whose brand it shows. */
export const goToLook = (page: Look, id?: string): void => {
  const query = id === undefined ? '' : `?id=${id}`
  void Taro.navigateTo({ url: `/look/${page}/index${query}` }).catch(() => {})
}

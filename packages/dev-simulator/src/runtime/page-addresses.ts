import type { AppConfig } from '../compile/compiled-app'
import { type PageUrl, parsePageUrl } from './page-url'

/** A navigation that is refused, in WeChat's words and without the API's name. */
export class NavigationError extends Error {}

/** Reads the addresses that navigations are given. */
export type PageAddresses = {
  /** @throws {NavigationError} when app.json lists no such page */
  read(url: string): PageUrl
  /** @throws {NavigationError} when there is no such page, or it is a tab page */
  readOffTabs(url: string): PageUrl
  /** @throws {NavigationError} when there is no such page, or it is not a tab page */
  readTab(url: string): PageUrl
}

/** @param from The path of the page that relative addresses count from. */
export const pageAddresses = (app: AppConfig, from: () => string | undefined): PageAddresses => {
  const isTab = (path: string) =>
    app.tabBar?.list?.some((tab) => tab.pagePath.replace(/^\//, '') === path) ?? false
  const read = (url: string) => {
    const target = parsePageUrl(url, from())
    if (app.pages.includes(target.path)) return target
    throw new NavigationError(`page "${target.path}${searchOf(url)}" is not found`)
  }
  return {
    read,
    readOffTabs(url) {
      const target = read(url)
      if (isTab(target.path)) throw new NavigationError('can not navigateTo a tabbar page')
      return target
    },
    readTab(url) {
      const target = read(url)
      if (!isTab(target.path)) throw new NavigationError('can not switch to no-tabBar page')
      return target
    },
  }
}

const searchOf = (url: string): string => {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}

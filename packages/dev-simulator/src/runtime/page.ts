import type { Root } from 'glass-easel-miniprogram-adapter'
import type { PageConfig } from '../compile/compiled-app'
import type { PageFrame } from '../phone/page-frame'

/** A page's own object, as logic code sees it. */
export type PageInstance = Record<string, unknown> & {
  data: Record<string, unknown>
  setData(data: Record<string, unknown>, done?: () => void): void
}

/** The look that a page has set at run time. */
export type PageLook = {
  title: string
  navigationBackground?: string
  navigationColor?: 'black' | 'white'
  background?: string
  loading: boolean
  homeHidden: boolean
}

/** One open page. */
export type Page = {
  readonly id: number
  readonly path: string
  readonly query: Record<string, string>
  readonly config: PageConfig
  readonly instance: PageInstance
  readonly root: Root
  readonly frame: PageFrame
  readonly look: PageLook
  readonly isTab: boolean
  /** The tab bar on tab pages of a mini program that draws its own. */
  customTabBar?: Root
  /** Settles once onReady has run. */
  ready: Promise<void>
  /** Lets the opener and this page talk (`wx.navigateTo({events})`). */
  channel?: unknown
}

/** Calls a method of a page, where the page has it. An error is reported and not thrown, as in WeChat. */
export const callPage = (
  page: Page,
  name: string,
  report: (error: unknown, where: string) => void,
  ...args: unknown[]
): unknown => {
  const method = page.instance[name]
  if (typeof method !== 'function') return undefined
  try {
    return method.apply(page.instance, args)
  } catch (error) {
    report(error, `${page.path} ${name}`)
    return undefined
  }
}

export const hasMethod = (page: Page, name: string): boolean => typeof page.instance[name] === 'function'

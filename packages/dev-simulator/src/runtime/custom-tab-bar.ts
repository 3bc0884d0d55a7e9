import type { ComponentWorld } from './code-space'
import type { Definitions } from './define-components'
import type { Page } from './page'

/**
 * Where WeChat looks for it (https://developers.weixin.qq.com/miniprogram/dev/framework/ability/custom-tabbar.html).
 */
const PATH = 'custom-tab-bar/index'

/** Adds a custom tab bar to a tab page, before the page's onLoad. It lies over the page. */
export const addCustomTabBar = (
  page: Page,
  { backend, space }: ComponentWorld,
  definitions: Definitions,
): void => {
  if (!definitions.isDefined(PATH)) return
  const root = backend.createRoot('custom-tab-bar', space, PATH)
  const place = document.createElement('div')
  page.frame.view.append(place)
  root.attach(page.frame.view as never, place as never)
  page.customTabBar = root
}

import { addCustomTabBar } from './custom-tab-bar'
import type { Definitions } from './define-components'
import { makePage, type PageParts } from './make-page'
import { callPage, type Page } from './page'
import { dispatchPageLifetime } from './page-lifetimes'
import type { PageUrl } from './page-url'

/** Makes pages and runs their lifecycles. */
export type PageMaker = {
  /** Makes a page and its frame. Nothing of it is shown, and only its components' lifecycles have run. */
  make(url: PageUrl): Page
  /** Runs onLoad and onShow now, and onReady once the page is drawn. */
  start(page: Page): void
  show(page: Page): void
  hide(page: Page): void
  /** Runs onUnload and releases the page's nodes. */
  unload(page: Page): void
}

export const createPageMaker = (parts: PageParts, definitions: Definitions): PageMaker => {
  let lastId = 0
  const call = (page: Page, name: string, ...args: unknown[]) => callPage(page, name, parts.report, ...args)
  const show = (page: Page) => {
    call(page, 'onShow')
    dispatchPageLifetime(page, 'show')
  }
  return {
    show,
    make(url) {
      if (!definitions.isDefined(url.path)) {
        const message = `Page "${url.path}" has not been registered yet: its script did not call Page() or Component()`
        parts.report(new Error(message), `${url.path}.js`)
        definitions.defineBlank(url.path)
      }
      const page = makePage(parts, ++lastId, url)
      bindMethods(page, definitions.methodsOf(url.path))
      return page
    },
    start(page) {
      page.root.attach(page.frame.scroll as never, page.frame.placeholder as never)
      if (page.isTab && parts.bundle.app.tabBar?.custom) addCustomTabBar(page, parts.world, definitions)
      call(page, 'onLoad', page.query)
      show(page)
      page.ready = nextTurn().then(() => void call(page, 'onReady'))
    },
    hide(page) {
      call(page, 'onHide')
      dispatchPageLifetime(page, 'hide')
    },
    unload(page) {
      call(page, 'onUnload')
      // What onUnload has set in motion may still look at the nodes.
      void nextTurn().then(() => {
        page.root.release()
        page.customTabBar?.release()
      })
    },
  }
}

/** Methods of `Page()` keep their page, also where a timer calls them: WeChat's own demo relies on it. */
const bindMethods = ({ instance }: Page, names: readonly string[]): void => {
  for (const name of names) {
    const method = instance[name]
    if (typeof method === 'function') instance[name] = method.bind(instance)
  }
}

const nextTurn = () => new Promise<void>((done) => setTimeout(done, 0))

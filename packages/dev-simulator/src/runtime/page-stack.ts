import type { Page } from './page'

/** WeChat's limit on open pages (https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/route.html). */
export const MAX_PAGES = 10

/** The open pages, the top one last, and tab pages that wait in the background. */
export type PageStack = {
  all(): Page[]
  top(): Page | undefined
  push(page: Page): void
  pop(): Page | undefined
  /** Takes all pages off the stack, the top one first. */
  clear(): Page[]
  /** Keeps a tab page while another tab is shown. */
  keepTab(page: Page): void
  keptTab(path: string): Page | undefined
  dropTabs(): Page[]
  byId(id: number): Page | undefined
}

export const createPageStack = (): PageStack => {
  const stack: Page[] = []
  const tabs = new Map<string, Page>()
  return {
    all: () => stack,
    top: () => stack.at(-1),
    push: (page) => void stack.push(page),
    pop: () => stack.pop(),
    clear: () => stack.splice(0).reverse(),
    keepTab: (page) => void tabs.set(page.path, page),
    keptTab: (path) => tabs.get(path),
    dropTabs() {
      const kept = [...tabs.values()]
      tabs.clear()
      return kept
    },
    byId: (id) => stack.find((page) => page.id === id),
  }
}

import type { CompiledApp } from '../compile/compiled-app'
import type { Screen } from '../phone/screen'
import type { SettingsStore } from '../phone/settings'
import type { Page } from './page'
import { resolveLook, resolveTabBar, type TabBarLook } from './page-look'
import type { PageStack } from './page-stack'

/** Draws the navigation bars, tab bars and backgrounds of pages. */
export type FrameLook = {
  redraw(page: Page): void
  redrawAll(): void
  readonly tabs: TabBarLook
}

export const createFrameLook = (
  bundle: CompiledApp,
  settings: SettingsStore,
  screen: Screen,
  pages: PageStack,
): FrameLook => {
  const { app, themes } = bundle
  const theme = () => settings.now.theme
  const look: FrameLook = {
    tabs: { hidden: false, marks: [], style: {}, items: [] },
    redraw(page) {
      const {
        background,
        color,
        page: paper,
        custom,
      } = resolveLook(app, page.config, page.look, theme(), themes)
      const first = pages.all()[0] === page
      const home = first && !page.isTab && page.path !== app.pages[0] && !page.look.homeHidden
      page.frame.navigation.show({
        title: page.look.title,
        background,
        color,
        loading: page.look.loading,
        left: !first ? 'back' : home ? 'home' : null,
        hidden: custom,
      })
      page.frame.element.style.background = paper
      const tabBar = resolveTabBar(app, look.tabs, theme(), themes)
      if (page.isTab && tabBar) page.frame.tabBar.show({ ...look.tabs, config: tabBar }, page.path)
      if (pages.top() === page) screen.color(color)
    },
    redrawAll() {
      for (const page of pages.all()) look.redraw(page)
    },
  }
  return look
}

import type { CompiledApp } from '../compile/compiled-app'
import type { Screen } from '../phone/screen'
import type { SettingsStore } from '../phone/settings'
import type { TabBarState } from '../phone/tab-bar'
import type { Page } from './page'
import { resolveLook, resolveTabBar } from './page-look'
import type { PageStack } from './page-stack'

/** Draws what is around pages: navigation bars, tab bars, backgrounds. */
export interface FrameLook {
  redraw(page: Page): void
  redrawAll(): void
  tabs: TabBarState | null
}

export function createFrameLook(
  bundle: CompiledApp,
  settings: SettingsStore,
  screen: Screen,
  pages: PageStack,
): FrameLook {
  const { app, themes } = bundle
  const theme = () => settings.now.theme
  const tabBar = resolveTabBar(app, theme(), themes)
  const look: FrameLook = {
    tabs: tabBar ? { config: tabBar, hidden: false, marks: [] } : null,
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
      if (page.isTab && look.tabs) page.frame.tabBar.show(look.tabs, page.path)
      if (pages.top() === page) screen.color(color)
    },
    redrawAll() {
      const fresh = resolveTabBar(app, theme(), themes)
      if (fresh && look.tabs) look.tabs.config = fresh
      for (const page of pages.all()) look.redraw(page)
    },
  }
  return look
}

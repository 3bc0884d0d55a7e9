import type {
  AppConfig,
  PageConfig,
  TabBarConfig,
  TabItem,
  ThemeVariables,
  WindowConfig,
} from '../compile/compiled-app'
import type { TabMark } from '../phone/tab-bar'
import type { PageLook } from './page'

type Theme = 'light' | 'dark'

/** WeChat's defaults (https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html#window). */
const DEFAULTS = { background: '#000000', text: 'white', page: '#ffffff' }

/** Reads a value that may name a variable of theme.json. */
export const themed = (
  value: string | undefined,
  theme: Theme,
  variables: ThemeVariables | null,
): string | undefined => {
  if (!value?.startsWith('@')) return value
  return variables?.[theme]?.[value.slice(1)]
}

export type ResolvedLook = {
  readonly background: string
  readonly color: 'black' | 'white'
  readonly page: string
  readonly custom: boolean
}

/** Resolves the look of a page. Calls at run time win over the page's JSON, which wins over app.json's window. */
export const resolveLook = (
  app: AppConfig,
  config: PageConfig,
  look: PageLook,
  theme: Theme,
  variables: ThemeVariables | null,
): ResolvedLook => {
  const active = app.darkmode ? theme : 'light'
  const read = (name: keyof WindowConfig) =>
    themed((config[name] ?? app.window?.[name]) as string | undefined, active, variables)
  const text = look.navigationColor ?? read('navigationBarTextStyle') ?? DEFAULTS.text
  return {
    background: look.navigationBackground ?? read('navigationBarBackgroundColor') ?? DEFAULTS.background,
    color: text === 'black' ? 'black' : 'white',
    page: look.background ?? read('backgroundColorContent') ?? read('backgroundColor') ?? DEFAULTS.page,
    custom: read('navigationStyle') === 'custom',
  }
}

/** Changes that a mini program made to its tab bar at run time. */
export type TabBarLook = {
  readonly hidden: boolean
  readonly marks: TabMark[]
  readonly style: Partial<TabBarConfig>
  readonly items: Partial<TabItem>[]
}

/** Resolves the tab bar. Calls at run time win over app.json. */
export const resolveTabBar = (
  app: AppConfig,
  look: TabBarLook,
  theme: Theme,
  variables: ThemeVariables | null,
): TabBarConfig | null => {
  const { tabBar } = app
  if (!tabBar?.list?.length) return null
  const active = app.darkmode ? theme : 'light'
  const read = (value: string | undefined) => themed(value, active, variables)
  return {
    ...tabBar,
    color: read(tabBar.color),
    selectedColor: read(tabBar.selectedColor),
    backgroundColor: read(tabBar.backgroundColor),
    borderStyle: read(tabBar.borderStyle),
    ...look.style,
    list: tabBar.list.map((item, index) => ({
      ...item,
      pagePath: item.pagePath.replace(/^\//, ''),
      iconPath: read(item.iconPath),
      selectedIconPath: read(item.selectedIconPath),
      ...look.items[index],
    })),
  }
}

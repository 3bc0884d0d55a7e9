/** A value of app.json or a page's JSON that may name a variable of theme.json (`@navBg`). */
export type Themed = string

/** The window part of app.json and the whole of a page's JSON, as far as the phone reads them. */
export interface WindowConfig {
  navigationBarBackgroundColor?: Themed
  navigationBarTextStyle?: Themed
  navigationBarTitleText?: string
  navigationStyle?: 'default' | 'custom'
  homeButton?: boolean
  backgroundColor?: Themed
  backgroundColorContent?: Themed
  backgroundTextStyle?: Themed
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
}

/** A page's or a component's JSON. */
export interface PageConfig extends WindowConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, unknown>
  componentPlaceholder?: Record<string, string>
  styleIsolation?: string
  addGlobalClass?: boolean
  pureDataPattern?: string
}

export type TabItem = {
  readonly pagePath: string
  readonly text: string
  readonly iconPath?: string
  readonly selectedIconPath?: string
}

export type TabBarConfig = {
  readonly color?: Themed
  readonly selectedColor?: Themed
  readonly backgroundColor?: Themed
  readonly borderStyle?: Themed
  readonly position?: 'bottom' | 'top'
  readonly custom?: boolean
  readonly list: TabItem[]
}

/** app.json, with the pages of subpackages joined to `pages`. */
export type AppConfig = {
  readonly pages: string[]
  readonly entryPagePath?: string
  readonly window?: WindowConfig
  readonly tabBar?: TabBarConfig
  readonly usingComponents?: Record<string, string>
  readonly darkmode?: boolean
  /** Short names of folders and files, such as `{"@utils/*": "utils/*"}`. */
  readonly resolveAlias?: Record<string, string>
  /** The look of the native components: without it the first one. */
  readonly style?: 'v2'
  /** With `requiredComponents`, a page's script runs when the page is first opened. */
  readonly lazyCodeLoading?: string
  /** Folders of subpackages, each with a slash at its end. */
  readonly subpackageRoots: string[]
}

export type ThemeVariables = Record<'light' | 'dark', Record<string, string>>

/** A mistake in the build and its place. Lines and columns count from 1. */
export type Problem = {
  readonly level: 'error' | 'warning'
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly message: string
}

/** Everything a phone needs to run a mini program; paths are relative to the build, without extension. */
export type CompiledApp = {
  /** Changes with every compile: a phone reloads when it differs. */
  readonly revision: string
  /** Keeps the storage of different mini programs apart. */
  readonly appId: string
  readonly app: AppConfig
  readonly themes: ThemeVariables | null
  readonly configs: Record<string, PageConfig>
  readonly scripts: Record<string, string>
  readonly styles: Record<string, string>
  /** A JavaScript expression of the templates' render functions, by path. */
  readonly templates: string
  readonly problems: Problem[]
}

/** Marks the place of a component's style scope in compiled styles. The runtime replaces it. */
export const SCOPE_MARK = '__SCOPE__'

/** Marks the place of the scope's name in a compiled `:host`. */
export const HOST_MARK = '__HOST__'

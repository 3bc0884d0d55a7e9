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

export interface TabItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface TabBarConfig {
  color?: Themed
  selectedColor?: Themed
  backgroundColor?: Themed
  borderStyle?: Themed
  position?: 'bottom' | 'top'
  custom?: boolean
  list: TabItem[]
}

/** app.json, with the pages of subpackages joined to `pages`. */
export interface AppConfig {
  pages: string[]
  entryPagePath?: string
  window?: WindowConfig
  tabBar?: TabBarConfig
  usingComponents?: Record<string, string>
  darkmode?: boolean
  /** With `requiredComponents`, a page's script runs when the page is first opened. */
  lazyCodeLoading?: string
  /** Folders of subpackages, each with a slash at its end. */
  subpackageRoots: string[]
}

export type ThemeVariables = Record<'light' | 'dark', Record<string, string>>

/** Something in the build that is wrong, with the place where it is written. Lines and columns count from 1. */
export interface Problem {
  level: 'error' | 'warning'
  file: string
  line?: number
  column?: number
  message: string
}

/** Everything a phone needs to run a mini program; paths are relative to the build, without extension. */
export interface CompiledApp {
  /** Changes with every compile: a phone reloads when it differs. */
  revision: string
  /** Keeps the storage of different mini programs apart. */
  appId: string
  app: AppConfig
  themes: ThemeVariables | null
  configs: Record<string, PageConfig>
  scripts: Record<string, string>
  styles: Record<string, string>
  /** A JavaScript expression of the templates' render functions, by path. */
  templates: string
  problems: Problem[]
}

/** Stands in compiled styles where a component's own style scope goes; the runtime replaces it. */
export const SCOPE_MARK = '__SCOPE__'

/** Stands where the scope's bare name goes, in what `:host` becomes. */
export const HOST_MARK = '__HOST__'

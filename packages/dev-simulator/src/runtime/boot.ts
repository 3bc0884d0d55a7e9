import type { CompiledApp } from '../compile/compiled-app'
import { isOn, nativesIn } from '../components/closest-native'
import { closePageContainer } from '../components/page-container'
import { connectPickers } from '../components/picker'
import { createScreen } from '../phone/screen'
import { createSettings } from '../phone/settings'
import { createWx } from '../wx/create-wx'
import { createAppHost, type LaunchOptions, SCENE_RECENT } from './app-host'
import { createComponentWorld } from './code-space'
import { createDefinitions } from './define-components'
import { createEmitter } from './emitter'
import { createEntries } from './entries'
import { catchStrayErrors, createErrorReport } from './errors'
import { createFrameLook } from './frame-look'
import { listenToGestures } from './gestures'
import { addInstanceMethods } from './instance-methods'
import { createModuleLoader, type Require } from './load-modules'
import { createLogicConsole } from './logic-console'
import { createLogicWorld, type LogicWorld, logicTimers } from './logic-globals'
import { scrollWithMouse } from './mouse-scroll'
import { createPageMaker, type PageMaker } from './open-page'
import { createPageStack } from './page-stack'
import { parsePageUrl } from './page-url'
import type { Person, Phone, PhoneEvents } from './phone'
import { createRouter } from './router'
import { createServerLink } from './server-link'

export type BootOptions = {
  readonly bundle: CompiledApp
  readonly nativeTemplates: string
  readonly person: Person
  /** No animations and a clock that stands. */
  readonly still: boolean
  /** Pages to open instead of the first one, the lowest first: a phone that reloads stays where it was. */
  readonly restore: string[]
}

/** A phone that runs, and what automation needs of it besides. */
export type RunningPhone = {
  readonly phone: Phone
  readonly wx: Record<string, unknown>
  readonly require: Require
  /** Where functions sent by automation run too. */
  readonly logic: LogicWorld
  goBack(): void
  goHome(): void
}

/** Puts the mini program on the screen and starts it, in WeChat's order. */
export const bootPhone = async (options: BootOptions): Promise<RunningPhone> => {
  const { bundle, person } = options
  const settings = createSettings(localStorage)
  const events = createEmitter<PhoneEvents>()
  const report = createErrorReport(events, () => screen.problems)
  const screen = createScreen(settings, { menu: () => void openMenu(), leave: () => goHome() }, options.still)
  catchStrayErrors(events, report)
  for (const { file, line, column, message } of bundle.problems.filter(({ level }) => level === 'error')) {
    report(new Error(message), [file, line, column].filter((part) => part !== undefined).join(':'))
  }

  const urls = options.restore.length ? options.restore : [`/${entryPath(bundle)}`]
  const app = createAppHost(events, report, launchOptions(urls[0] as string))
  const pages = createPageStack()
  const world = createComponentWorld()
  const definitions = createDefinitions(world.space)
  const look = createFrameLook(bundle, settings, screen, pages)
  const goBack = () => {
    const container = openContainer(pages.top()?.frame.view)
    if (container) closePageContainer(container)
    else if (pages.all().length > 1) router.navigateBack()
  }
  const goHome = () => void leaveApp(phone, maker)
  const maker = createPageMaker(
    bundle,
    world,
    definitions,
    (page) => ({
      left: (kind) => (kind === 'back' ? goBack() : router.reLaunch(`/${entryPath(bundle)}`)),
      tab(pagePath, index, text) {
        router.switchTab(`/${pagePath}`)
        const shown = pages.top()
        if (shown) callTabItemTap(shown.instance, { pagePath, index, text })
        look.redraw(page())
      },
    }),
    report,
  )
  const router = createRouter(bundle, pages, maker, screen, {
    opening(path) {
      world.addPageStyle(path)
      entries.open(path)
    },
    shown: look.redraw,
    notFound: (url, isEntryPage) => {
      events.emit('pageNotFound', { ...url, isEntryPage })
      report(new Error(`page "${url.path}" is not found`), 'app.json')
    },
  })
  const phone: Phone = {
    bundle,
    person,
    settings,
    screen,
    events,
    server: createServerLink(() => settings.now.network),
    pages,
    router,
    app,
    report,
  }
  const logicConsole = createLogicConsole(events)
  connectPickers(screen.sheets.pick)
  listenToGestures(document.body)
  scrollWithMouse(document.body)
  settings.on('theme', (theme) => {
    if (bundle.app.darkmode) events.emit('themeChange', { theme })
    look.redrawAll()
  })

  const { wx, openMenu } = createWx(phone, look)
  const logic = createLogicWorld(platformNames(phone, wx, definitions.globals, logicConsole))
  const require = createModuleLoader(bundle.scripts, logic)
  const entries = createEntries(
    bundle,
    (path) => definitions.defining(path, () => void require(path)),
    report,
  )
  entries.runApp()
  await nextTurn()
  world.addViews(bundle, options.nativeTemplates)
  addInstanceMethods(world, pages, logicConsole.warn)
  entries.runPages()
  await start(phone, urls)
  return { phone, wx, require, logic, goBack, goHome }
}

/** What WeChat adds to the language. */
const platformNames = (
  phone: Phone,
  wx: object,
  definers: Record<string, unknown>,
  logicConsole: object,
): Record<string, unknown> => ({
  ...definers,
  ...logicTimers(),
  wx,
  App: phone.app.define,
  getApp: () => phone.app.instance(),
  getCurrentPages: () => phone.pages.all().map((page) => page.instance),
  console: logicConsole,
})

const launchOptions = (url: string): LaunchOptions => ({
  ...parsePageUrl(url),
  scene: SCENE_RECENT,
  referrerInfo: {},
})

/**
 * WeChat's threads do these one after another or side by side: running app.js, reading the views, launching the app,
 * making its first page. What one of them set in motion is under way in the next.
 */
const nextTurn = () => new Promise((done) => setTimeout(done))

const start = async ({ app, router, report }: Phone, urls: readonly string[]): Promise<void> => {
  await nextTurn()
  app.launch()
  app.show(app.launchOptions())
  await nextTurn()
  const [first, ...rest] = urls as [string]
  try {
    router.launch(parsePageUrl(first))
    for (const next of rest) router.navigateTo(next)
  } catch (error) {
    report(error, first)
  }
}

export const entryPath = (bundle: CompiledApp): string =>
  (bundle.app.entryPagePath ?? bundle.app.pages[0] ?? '').replace(/^\//, '')

const openContainer = (view: HTMLElement | undefined) => {
  if (!view) return undefined
  return nativesIn(view, ['page-container']).find((container) => isOn(container.get('show')))
}

const callTabItemTap = (instance: Record<string, unknown>, item: object): void => {
  if (typeof instance.onTabItemTap === 'function') instance.onTabItemTap(item)
}

/** The mini program goes to the background, its page first, and comes back when the person asks for it. */
const leaveApp = async ({ app, screen, settings, pages }: Phone, maker: PageMaker): Promise<void> => {
  const { createAwayScreen } = await import('../phone/away')
  const page = pages.top()
  if (page) maker.hide(page)
  app.hide()
  await createAwayScreen(screen.overlays, settings.now.language)
  app.show(app.enterOptions())
  if (page) maker.show(page)
}

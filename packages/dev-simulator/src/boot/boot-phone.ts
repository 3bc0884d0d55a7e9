import type { CompiledApp } from '../compile/compiled-app'
import { createEmitter } from '../phone/emitter'
import { createScreen } from '../phone/screen'
import { createSettings } from '../phone/settings'
import { createAppHost } from '../runtime/app-host'
import { createCloudUrls } from '../runtime/cloud-urls'
import { createComponentWorld } from '../runtime/code-space'
import { createDefinitions } from '../runtime/define-components'
import { createEntries } from '../runtime/entries'
import { catchStrayErrors, createErrorReport } from '../runtime/errors'
import { createFrameLook } from '../runtime/frame-look'
import { addInstanceMethods } from '../runtime/instance-methods'
import { createModuleLoader, type Require } from '../runtime/load-modules'
import { createLogicConsole } from '../runtime/logic-console'
import { createLogicWorld, type LogicWorld } from '../runtime/logic-globals'
import { createPageMaker } from '../runtime/page-maker'
import type { PageSignals } from '../runtime/page-signals'
import { createPageStack } from '../runtime/page-stack'
import type { Person, Phone, PhoneEvents } from '../runtime/phone'
import { createPhoneFiles } from '../runtime/phone-files'
import { createRouter } from '../runtime/router'
import { createServerLink } from '../runtime/server-link'
import { createWx } from '../wx/create-wx'
import { connectParts } from './connect-parts'
import { goBack } from './go-back'
import { goHome } from './go-home'
import { platformNames } from './platform-names'
import { launchOptions, nextTurn, startApp, startUrls } from './start-app'

export type BootOptions = {
  readonly bundle: CompiledApp
  readonly nativeTemplates: string
  readonly person: Person
  /** Nothing is animated and the clock stands still. */
  readonly still: boolean
  /** Pages to open instead of the first one, the lowest first: a phone that reloads stays where it was. */
  readonly restore: string[]
}

/** A phone that runs, and what automation needs besides. */
export type RunningPhone = {
  readonly phone: Phone
  readonly wx: Record<string, unknown>
  /** Names of `wx` that are only answered. */
  readonly answered: readonly string[]
  readonly require: Require
  /** Where logic code runs; functions that automation sends run there too. */
  readonly logic: LogicWorld
  goBack(): void
  goHome(): void
}

/** Puts the mini program on the screen and starts it, in WeChat's order. */
export const bootPhone = async (options: BootOptions): Promise<RunningPhone> => {
  const { bundle } = options
  const urls = startUrls(options)
  const { phone, signals, world, definitions, maker } = createParts(options, urls[0])
  const look = createFrameLook(bundle, phone.settings, phone.screen, phone.pages)
  const logicConsole = createLogicConsole(phone.events)
  const { wx, answered, services, openMenu } = createWx(phone, look)
  const logic = createLogicWorld(platformNames(phone, wx, definitions.globals, logicConsole))
  const require = createModuleLoader(bundle, logic)
  const entries = createEntries(
    bundle,
    (path) => definitions.defining(path, () => void require(path)),
    phone.report,
  )
  const way = {
    goBack: () => goBack(phone),
    goHome: () => void goHome(phone, maker),
  }
  connectParts({ phone, signals, world, entries, look, ...way, openMenu })
  entries.runApp()
  await nextTurn()
  world.addViews(bundle, options.nativeTemplates, services, phone.report)
  addInstanceMethods(world, phone.pages, logicConsole.warn)
  entries.runPages()
  await startApp(phone, urls)
  return { phone, wx, answered, require, logic, ...way }
}

/** Makes the parts of a phone, each after those that it needs. */
const createParts = ({ bundle, person, still }: BootOptions, firstUrl: string) => {
  const settings = createSettings(localStorage)
  const events = createEmitter<PhoneEvents>()
  const screen = createScreen(settings, still)
  const report = createErrorReport(events, screen.problems)
  catchStrayErrors(events, report)
  reportBuild(bundle, report)
  const app = createAppHost(events, report, launchOptions(firstUrl))
  const pages = createPageStack()
  const world = createComponentWorld()
  const definitions = createDefinitions(world.space)
  const signals = createEmitter<PageSignals>()
  const maker = createPageMaker({ bundle, world, signals, report }, definitions)
  const router = createRouter({ bundle, pages, maker, screen, signals })
  const server = createServerLink(() => settings.now.network)
  const files = createPhoneFiles(createCloudUrls(server))
  const phone: Phone = {
    bundle,
    person,
    settings,
    screen,
    events,
    server,
    files,
    pages,
    router,
    app,
    report,
  }
  return { phone, signals, world, definitions, maker }
}

/** Reports what the compilers found in the build. */
const reportBuild = ({ problems }: CompiledApp, report: Phone['report']): void => {
  for (const { file, line, column, message } of problems.filter(({ level }) => level === 'error')) {
    report(new Error(message), [file, line, column].filter((part) => part !== undefined).join(':'))
  }
}

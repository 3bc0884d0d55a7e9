import { resolve } from 'node:path'
import { compileNativeTemplates } from '../compile/compile-templates'
import { missingWechatCompilers } from '../compile/wechat-compilers'
import { nativeTemplates } from '../components/native-templates'
import { createAutomationSocket } from './automation-socket'
import { type Build, openBuild } from './build'
import { buildPages } from './build-pages'
import { createCloudBridge } from './cloud-bridge'
import { createEnding } from './ending'
import { requireBrowser } from './find-browser'
import { listen } from './listen'
import { DEFAULT_PEOPLE, type Simulator, SimulatorError, type SimulatorOptions } from './options'
import { type OwnScreen, openOwnScreen } from './own-screen'
import { createPhoneActions } from './phone-actions'
import { createPhoneHub, type PhoneHub } from './phone-hub'
import { serve } from './serve'
import { watchDist } from './watch-dist'

type Log = (line: string) => void

/**
 * Starts a phone that runs a compiled mini program.
 * @throws {SimulatorError} with one sentence that says what to do: no build, no browser, a taken port, a bad url.
 */
export const startSimulator = async (options: SimulatorOptions): Promise<Simulator> => {
  const { people = DEFAULT_PEOPLE, headless = false, log = () => {} } = options
  const build = openBuild(resolve(options.dist))
  sayMissing(log)
  if (headless && !options.browser) requireBrowser()
  const cloud = createCloudBridge(options.cloud)
  const scripts = await buildPages()
  const listening = await listen(options.port)
  const url = `http://127.0.0.1:${listening.port}/`

  const ending = createEnding()
  const hub = createPhoneHub({ url, headless })
  let screen: OwnScreen | null = null
  const actions = createPhoneActions(hub, () => screen, options.openid ?? people[0]?.openid ?? 'o-somebody')
  const automation = createAutomationSocket(hub, {
    screenshot: actions.screenshot,
    closeSimulator: () => void ending.close(),
  })
  const context = {
    ...actions,
    dist: build.dist,
    app: build.current,
    nativeTemplates: compileNativeTemplates(nativeTemplates),
    people,
    scripts,
    cloud,
    hub,
  }
  ending.add(serve(listening, context, { hub, automation }))
  if (options.watch) ending.add(watchDist(build.dist, () => recompile(build, hub, log)).close)
  if (headless) {
    screen = await openFirstScreen(url, hub, options).catch(async (error) => {
      await ending.close()
      throw error
    })
    ending.add(screen.close)
  }
  const wsEndpoint = `ws://127.0.0.1:${listening.port}`
  return { url, wsEndpoint, setPerson: actions.setPerson, close: ending.close, closed: ending.closed }
}

const sayMissing = (log: Log): void => {
  const skipped = missingWechatCompilers()
  if (skipped) log(skipped)
}

/** Opens the simulator's own screen; settles when its phone runs. */
const openFirstScreen = async (
  url: string,
  hub: PhoneHub,
  { log = () => {}, browser }: SimulatorOptions,
): Promise<OwnScreen> => {
  const ready = hub.nextHello()
  const screen = await openOwnScreen(url, log, browser)
  const failed = screen.failed.then((sentence) => {
    throw new SimulatorError(sentence)
  })
  await Promise.race([ready, failed]).catch(async (error) => {
    await screen.close()
    throw error
  })
  return screen
}

/** Reloads the phones with the changed build, or says what is wrong with it. */
const recompile = (build: Build, hub: PhoneHub, log: Log): void => {
  try {
    const { revision } = build.compileAgain()
    hub.tellAll('Phone.reload', { revision })
    log('the build changed: phones reload')
  } catch (error) {
    log((error as Error).message)
  }
}

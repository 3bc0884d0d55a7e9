import type { IncomingMessage } from 'node:http'
import { resolve } from 'node:path'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { compileApp } from '../compile/compile-app'
import { CompileError } from '../compile/compile-error'
import { compileNativeTemplates } from '../compile/compile-templates'
import { missingWechatCompilers } from '../compile/wechat-compilers'
import { nativeTemplates } from '../components/native-templates'
import { needsRestart } from '../phone/settings'
import { createAutomationSocket } from './automation-socket'
import { buildPages } from './build-pages'
import { createCloudBridge } from './cloud-bridge'
import { requireBrowser } from './find-browser'
import { isOwnRequest } from './guard'
import { listen } from './listen'
import { DEFAULT_PEOPLE, type Simulator, SimulatorError, type SimulatorOptions } from './options'
import { type Gesture, type OwnBrowser, openOwnBrowser } from './own-browser'
import { createPhoneHub } from './phone-hub'
import { route } from './routes'
import { watchDist } from './watch-dist'

/** In the address of the simulator's own screen, so that automation prefers it to a person's page. */
const OWN_SCREEN = '/screen?still'

/**
 * Starts a phone that runs a compiled mini program.
 * @throws {SimulatorError} with one sentence that says what to do: no build, no browser, a taken port, a bad url.
 */
export const startSimulator = async (options: SimulatorOptions): Promise<Simulator> => {
  const { people = DEFAULT_PEOPLE, log = () => {} } = options
  const dist = resolve(options.dist)
  let app = compile(dist)
  const skipped = missingWechatCompilers()
  if (skipped) log(skipped)
  if (options.headless) requireBrowser()
  const cloud = createCloudBridge(options.cloud)
  const scripts = await buildPages()
  const { server, port } = await listen(options.port)
  const url = `http://127.0.0.1:${port}/`
  let openid = options.openid ?? people[0]?.openid ?? 'o-somebody'
  let browser: OwnBrowser | null = null
  let closing: Promise<void> | null = null
  let tellClosed = () => {}
  const closed = new Promise<void>((done) => {
    tellClosed = done
  })

  const hub = createPhoneHub(
    () => url,
    () => Boolean(options.headless) || openedOnce,
  )
  let openedOnce = false
  const automation = createAutomationSocket(hub, {
    async screenshot() {
      if (!browser) throw new Error('App.captureScreenshot needs the simulator to run with --headless')
      return browser.screenshot()
    },
    closeSimulator: () => void close(),
  })
  const setPerson = async (wanted: string) => {
    openid = wanted
    const arrived = hub.nextHello(wanted)
    await hub.ask('Phone.setPerson', { openid: wanted })
    await arrived
  }
  const context = {
    dist,
    scripts,
    app: () => app,
    nativeTemplates: compileNativeTemplates(nativeTemplates),
    people,
    openid: () => openid,
    cloud,
    hub,
    setPerson,
    async touch(gesture: Gesture) {
      if (!browser) throw new Error('/api/touch needs the simulator to run with --headless')
      await browser.touch(gesture)
    },
    async changeSettings(patch: Record<string, unknown>) {
      if (typeof patch.device === 'string') await browser?.resize(patch.device)
      const arrived = needsRestart(patch) ? hub.nextHello() : undefined
      await hub.ask('Phone.changeSettings', patch)
      await arrived
    },
  }
  server.on('request', (request, response) => {
    if (isOwnRequest(request, port)) void route(context, request, response)
    else response.writeHead(403).end('only the phone itself may ask')
  })
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isOwnRequest(request, port)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      const isPhone = request.url?.startsWith('/phone')
      if (!isPhone) return automation.connect(client)
      openedOnce = true
      hub.connect(client, request.url?.endsWith('?still') ?? false)
    })
  })
  const watcher = options.watch
    ? watchDist(dist, () => {
        try {
          app = compile(dist)
          hub.tellAll('Phone.reload', { revision: app.revision })
          log('the build changed: phones reload')
        } catch (error) {
          log((error as Error).message)
        }
      })
    : null

  const close = (): Promise<void> => {
    closing ??= (async () => {
      await watcher?.close()
      await browser?.close()
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      tellClosed()
    })()
    return closing
  }
  if (options.headless) {
    try {
      const ready = hub.nextHello()
      browser = await openOwnBrowser(new URL(OWN_SCREEN, url).href, log)
      await ready
    } catch (error) {
      await close()
      throw error
    }
  }
  return { url, wsEndpoint: `ws://127.0.0.1:${port}`, setPerson, close, closed }
}

const compile = (dist: string) => {
  try {
    return compileApp(dist)
  } catch (error) {
    if (error instanceof CompileError) throw new SimulatorError(error.message)
    throw error
  }
}

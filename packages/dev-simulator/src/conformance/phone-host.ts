import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { launchPhoneBrowser, type Simulator, type SimulatorOptions, startSimulator } from '../index'

/**
 * A process that runs phones for one jest worker, all in one browser. It is asked over HTTP and ends when its standard
 * input does, that is with the worker.
 */

/** What a test opens: a fixture of its own, or the one that all files of the worker share. */
export type HostRequest =
  | { readonly kind: 'open'; readonly options: Omit<SimulatorOptions, 'port' | 'browser' | 'log'> }
  | { readonly kind: 'shared'; readonly dist: string }
  | { readonly kind: 'close'; readonly url: string }

export type HostAnswer = Pick<Simulator, 'url' | 'wsEndpoint'> | { readonly error: string }

/** Who holds a phone first, by default. */
const FIRST_PERSON = 'o-lin-xia'

const createHost = (browser: Browser) => {
  const open = new Map<string, Simulator>()
  const shared = new Map<string, Promise<Simulator>>()
  const start = async (options: Omit<SimulatorOptions, 'port' | 'browser' | 'log'>) => {
    const simulator = await startSimulator({ headless: true, ...options, port: 0, browser })
    open.set(simulator.url, simulator)
    return simulator
  }
  const startShared = async (dist: string) => {
    const known = shared.get(dist)
    const simulator = await (known ?? start({ dist }))
    shared.set(dist, Promise.resolve(simulator))
    if (known) await startAfresh(browser, simulator)
    return simulator
  }
  return async (request: HostRequest): Promise<HostAnswer | undefined> => {
    if (request.kind === 'open') return start(request.options)
    if (request.kind === 'shared') return startShared(request.dist)
    const simulator = open.get(request.url)
    open.delete(request.url)
    await simulator?.close()
    return undefined
  }
}

/** Restarts a phone as if nobody had used it: without storage, with the first settings, held by the first person. */
const startAfresh = async (browser: Browser, { url, setPerson }: Simulator): Promise<void> => {
  const pages = browser.contexts().flatMap((context) => context.pages())
  const page = pages.find((one) => one.url().startsWith(url))
  await fetch(new URL('/api/settings', url), { method: 'POST', body: '{"device":"375"}' })
  await page?.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await setPerson(FIRST_PERSON)
}

const readJson = async (request: IncomingMessage) => {
  let text = ''
  for await (const chunk of request) text += chunk
  return JSON.parse(text) as HostRequest
}

const browser = await launchPhoneBrowser()
const answer = createHost(browser)
const server = createServer(async (request, response) => {
  const answered = await readJson(request)
    .then(answer)
    .catch((error: Error) => ({ error: error.message }))
  const { url, wsEndpoint, error } = { url: '', wsEndpoint: '', error: undefined, ...answered }
  response.end(JSON.stringify(error === undefined ? { url, wsEndpoint } : { error }))
})
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
})
process.stdin.resume()
process.stdin.on('end', () => void browser.close().finally(() => process.exit()))

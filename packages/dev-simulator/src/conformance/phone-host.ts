import type { Browser } from 'playwright-core'
import { launchPhoneBrowser, type Simulator, type SimulatorOptions, startSimulator } from '../index'
import { answerWorker } from '../testing/answer-worker'

// A process that runs the phones of one jest worker, all in one browser.

/** What a test asks for: a simulator of its own, or the one that all files of the worker share. */
export type HostRequest =
  | { readonly kind: 'open'; readonly options: HostedOptions }
  | { readonly kind: 'shared'; readonly dist: string }
  | { readonly kind: 'close'; readonly url: string }

export type HostedOptions = Omit<SimulatorOptions, 'port' | 'browser' | 'log'>

/** The addresses of an open simulator; of one that was closed, empty ones. */
export type HostedPhone = { readonly url: string; readonly wsEndpoint: string }

/** Who holds a phone first, by default. */
const FIRST_PERSON = 'o-lin-xia'

const open = new Map<string, Simulator>()
const shared = new Map<string, Simulator>()
let browser: Promise<Browser> | null = null

const openBrowser = (): Promise<Browser> => {
  browser ??= launchPhoneBrowser()
  return browser
}

const start = async (options: HostedOptions): Promise<Simulator> => {
  const simulator = await startSimulator({
    ...options,
    port: 0,
    browser: options.headless ? await openBrowser() : undefined,
  })
  open.set(simulator.url, simulator)
  return simulator
}

const startShared = async (dist: string): Promise<Simulator> => {
  const known = shared.get(dist)
  if (known) {
    await startAfresh(await openBrowser(), known)
    return known
  }
  const simulator = await start({ dist, headless: true })
  shared.set(dist, simulator)
  return simulator
}

/** Restarts a phone as if nobody had used it: without storage, with the first settings, held by the first person. */
const startAfresh = async (screens: Browser, { url, setPerson }: Simulator): Promise<void> => {
  const pages = screens.contexts().flatMap((context) => context.pages())
  await fetch(new URL('/api/settings', url), { method: 'POST', body: '{"device":"375"}' })
  await pages
    .find((page) => page.url().startsWith(url))
    ?.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
  await setPerson(FIRST_PERSON)
}

const close = async (url: string): Promise<HostedPhone> => {
  await open.get(url)?.close()
  open.delete(url)
  return { url: '', wsEndpoint: '' }
}

answerWorker(async (request: HostRequest): Promise<HostedPhone> => {
  if (request.kind === 'close') return close(request.url)
  const { url, wsEndpoint } = await (request.kind === 'open'
    ? start(request.options)
    : startShared(request.dist))
  return { url, wsEndpoint }
})

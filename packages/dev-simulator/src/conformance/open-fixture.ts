import { join } from 'node:path'
import automator from 'miniprogram-automator'
import { askBesideWorker } from '../testing/ask-beside-worker'
import type { HostedOptions, HostedPhone, HostRequest } from './phone-host'

export type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
export type AutomatorPage = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>

/** A phone that runs a fixture, with the unmodified automator connected to it. */
export type Fixture = {
  /** The simulator's address. */
  readonly url: string
  readonly wsEndpoint: string
  readonly mini: MiniProgram
  /** Goes to a page. The client's own navigation would sleep for three seconds. */
  goTo(url: string, api?: string): Promise<AutomatorPage>
  get<T = never>(path: string): Promise<T>
  post<T = never>(path: string, body?: unknown): Promise<T>
  close(): Promise<void>
}

const HOST = join(import.meta.dirname, 'phone-host.ts')
const NATIVE = join(import.meta.dirname, '../../fixtures/native')

/**
 * A fixture for all tests of a file. Without options it is the native fixture, which a jest worker opens once: each file
 * gets it restarted, without storage and with the first settings.
 */
export const sharedFixture = (options?: HostedOptions): Fixture => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = options ? await openFixture(options) : await openSharedFixture()
  }, 60_000)
  afterAll(() => fixture?.close())
  return {
    get url() {
      return fixture.url
    },
    get wsEndpoint() {
      return fixture.wsEndpoint
    },
    get mini() {
      return fixture.mini
    },
    goTo: (url, api) => fixture.goTo(url, api),
    get: (path) => fixture.get(path),
    post: (path, body) => fixture.post(path, body),
    close: () => fixture.close(),
  }
}

/** Opens a fixture of the test's own, in the browser of the jest worker. */
export const openFixture = async (options: HostedOptions): Promise<Fixture> => {
  const opened = await openSimulator({ headless: true, ...options })
  return connect(opened, opened.close)
}

/** Starts a simulator in the process of the jest worker's phones. */
export const openSimulator = async (
  options: HostedOptions,
): Promise<{ readonly url: string; readonly wsEndpoint: string; readonly close: () => Promise<unknown> }> => {
  const opened = await askHost({ kind: 'open', options })
  return { ...opened, close: () => askHost({ kind: 'close', url: opened.url }) }
}

const openSharedFixture = async (): Promise<Fixture> =>
  connect(await askHost({ kind: 'shared', dist: NATIVE }), async () => {})

/** Connects the automator to a simulator. */
export const connect = async (
  { url: base, wsEndpoint }: { readonly url: string; readonly wsEndpoint: string },
  close: () => Promise<unknown>,
): Promise<Fixture> => {
  const mini = await automator.connect({ wsEndpoint })
  const ask = async (path: string, init?: RequestInit) => (await fetch(new URL(path, base), init)).json()
  return {
    url: base,
    wsEndpoint,
    mini,
    async goTo(url, api = 'reLaunch') {
      await mini.callWxMethod(api, { url })
      return (await mini.currentPage()) as AutomatorPage
    },
    get: (path) => ask(path),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body ?? {}) }),
    async close() {
      mini.disconnect()
      await close()
    },
  }
}

const askHost = (request: HostRequest): Promise<HostedPhone> => askBesideWorker(HOST, request)

/** Asks until the answer is there; automation has no events for what a page does by itself. */
export const until = async <T>(ask: () => Promise<T>, holds: (value: T) => boolean): Promise<T> => {
  for (let attempt = 0; attempt < 500; attempt++) {
    const value = await ask()
    if (holds(value)) return value
    await new Promise((done) => setTimeout(done, 20))
  }
  throw new Error('it did not happen')
}

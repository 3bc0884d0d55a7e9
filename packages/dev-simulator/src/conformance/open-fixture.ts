import { join } from 'node:path'
import automator from 'miniprogram-automator'
import { type Simulator, type SimulatorOptions, startSimulator } from '../index'

export type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
export type AutomatorPage = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>

/** A simulator that runs a fixture, with the unmodified automator connected to it. */
export type OpenFixture = {
  readonly simulator: Simulator
  readonly mini: MiniProgram
  /** Goes to a page without the three seconds that the client's own navigation sleeps. */
  goTo(url: string, api?: string): Promise<AutomatorPage>
  get<T = never>(path: string): Promise<T>
  post<T = never>(path: string, body?: unknown): Promise<T>
  close(): Promise<void>
}

const FIXTURE = join(import.meta.dirname, '../../fixtures/native')

export const openFixture = async (options: Partial<SimulatorOptions> = {}): Promise<OpenFixture> => {
  const simulator = await startSimulator({ dist: FIXTURE, port: 0, headless: true, ...options })
  const mini = await automator.connect({ wsEndpoint: simulator.wsEndpoint })
  const ask = async (path: string, init?: RequestInit) =>
    (await fetch(new URL(path, simulator.url), init)).json()
  return {
    simulator,
    mini,
    async goTo(url, api = 'reLaunch') {
      await mini.callWxMethod(api, { url })
      return (await mini.currentPage()) as AutomatorPage
    },
    get: (path) => ask(path),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body ?? {}) }),
    async close() {
      mini.disconnect()
      await simulator.close()
    },
  }
}

/** One fixture for all tests of a file, from before the first to after the last. */
export const sharedFixture = (options?: Partial<SimulatorOptions>): OpenFixture => {
  let fixture: OpenFixture
  beforeAll(async () => {
    fixture = await openFixture(options)
  }, 30_000)
  afterAll(() => fixture?.close())
  return {
    get simulator() {
      return fixture.simulator
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

/** Asks until the answer is there; automation has no events for what a page does by itself. */
export const until = async <T>(ask: () => Promise<T>, holds: (value: T) => boolean): Promise<T> => {
  for (let attempt = 0; attempt < 500; attempt++) {
    const value = await ask()
    if (holds(value)) return value
    await new Promise((done) => setTimeout(done, 20))
  }
  throw new Error('it did not happen')
}

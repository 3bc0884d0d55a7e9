/// <reference lib="dom" />
import { startSimulator } from '@hongbao/dev-simulator'
import automator from 'miniprogram-automator'
import type { Browser } from 'playwright-core'
import type { Action } from './action'
import { type CdnMeter, meterCdn } from './cdn-meter'
import { eventually } from './eventually'

export type Phone = CdnMeter & {
  readonly perform: (action: Action) => Promise<void>
  readonly close: () => Promise<void>
}

type Options = {
  readonly dist: string
  readonly cloud: string
  readonly storageUrl: string
  readonly openid: string
}

/** Ms that a person looks before the next action. Long enough for everything that the last action requests. */
const LOOK_MS = 600

const SIZE = { width: 375, height: 812 }

/** The key under which the simulator finds its first page. */
const FIRST_PAGES = 'phone.restore'

type Field = { readonly input: (text: string) => Promise<void> }

/** Opens the phone of somebody who never had the mini program: a browser with nothing kept. */
export const openPhone = async (browser: Browser, options: Options): Promise<Phone> => {
  const { dist, cloud, openid, storageUrl } = options
  const simulator = await startSimulator({ dist, port: 0, cloud, openid, people: [{ openid, name: openid }] })
  const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 2, serviceWorkers: 'block' })
  const screen = await context.newPage()
  const { bytes } = await meterCdn(screen, storageUrl)
  // A page of the same origin: its storage is the screen's storage.
  await screen.goto(new URL('/assets/fonts.css', simulator.url).href)
  const { wsEndpoint } = simulator
  let app: Awaited<ReturnType<typeof automator.connect>> | undefined

  const launch = async (page: string): Promise<void> => {
    const pages = JSON.stringify([page.slice(1)])
    await screen.evaluate(([key, value]) => sessionStorage.setItem(key, value), [FIRST_PAGES, pages] as const)
    await screen.goto(new URL('/screen?still', simulator.url).href)
    await screen.waitForFunction(() => 'phone' in window)
    // The page appears before its connection to automation.
    app ??= await eventually('automation', () => automator.connect({ wsEndpoint }).catch(() => null))
    await eventually('the phone', async () => app?.currentPage().catch(() => null))
  }
  const find = (selector: string) => eventually(selector, async () => (await app?.currentPage())?.$(selector))
  const wx = (method: string, options: object = {}) => app?.callWxMethod(method, options)
  const sheet = async (verb: 'close' | 'confirm'): Promise<void> => {
    await eventually('something over the page', async () =>
      (await fetch(new URL('/api/sheet', simulator.url))).json(),
    )
    await fetch(new URL(`/api/sheet/${verb}`, simulator.url), { method: 'POST' })
  }

  const act = async (action: Action): Promise<unknown> => {
    switch (action.does) {
      case 'launch':
        return launch(action.page)
      case 'tap':
        return (await find(action.on)).tap()
      case 'type':
        return ((await find(action.into)) as unknown as Field).input(action.text)
      case 'scroll':
        return wx('pageScrollTo', { scrollTop: action.to, duration: 0 })
      case 'go to tab':
        return wx('switchTab', { url: action.page })
      case 'go back':
        return wx('navigateBack')
      case 'pull down':
        return wx('startPullDownRefresh')
      case 'close':
        return sheet('close')
      case 'agree':
        return sheet('confirm')
    }
  }

  return {
    bytes,
    perform: async (action) => {
      await act(action)
      await screen.waitForTimeout(LOOK_MS)
    },
    close: async () => {
      app?.disconnect()
      await context.close()
      await simulator.close()
    },
  }
}

/// <reference lib="dom" />
import { startSimulator } from '@hongbao/dev-simulator'
import type { Browser } from 'playwright-core'

/** A cover's picture, once it is on the glass. */
export const COVER_SHOWN = '.cover-art .wx-image-art[style*="url"]'

/** A phone that somebody opens a mini program on. */
export type Opening = {
  /** From nothing kept to the first frame that has the element, in ms. */
  readonly open: () => Promise<number>
  readonly close: () => Promise<void>
}

const SIZE = { width: 375, height: 812 }

type PhoneWindow = { shownAt?: number }

/** Looks at every frame, in the page: a test runner's own waiting looks too seldom. Counts from the navigation. */
const watchFrames = (selector: string): void => {
  const look = () => {
    requestAnimationFrame((time) => {
      if (document.querySelector(selector)) (window as PhoneWindow).shownAt = time
      else look()
    })
  }
  look()
}

/** Every time on a phone that never had the mini program, until `selector` is on its screen. */
export const prepareOpening = async (
  browser: Browser,
  selector: string,
  phone: { readonly dist: string; readonly cloud?: string },
): Promise<Opening> => {
  const simulator = await startSimulator({ ...phone, port: 0 })
  const screen = new URL('/screen?still', simulator.url).href
  return {
    open: async () => {
      const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 2 })
      const page = await context.newPage()
      await page.addInitScript('globalThis.__name = (named) => named')
      await page.addInitScript(watchFrames, selector)
      await page.goto(screen)
      const shownAt = await page.waitForFunction(() => (window as PhoneWindow).shownAt)
      const took = Number(await shownAt.jsonValue())
      await context.close()
      return took
    },
    close: () => simulator.close(),
  }
}

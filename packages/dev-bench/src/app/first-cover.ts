/// <reference lib="dom" />
import { startSimulator } from '@hongbao/dev-simulator'
import type { Browser } from 'playwright-core'
import { timed } from '../simulator/ratio'

/** A cover's picture, once it is on the glass. */
export const COVER_SHOWN = '.cover-art .wx-image-art[style*="url"]'

/** A phone that somebody opens a mini program on. */
export type Opening = {
  /** From nothing kept to the element being there, in ms. */
  readonly open: () => Promise<number>
  readonly close: () => Promise<void>
}

const SIZE = { width: 375, height: 812 }

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
      const took = await timed(async () => {
        await page.goto(screen)
        await page.waitForSelector(selector)
      })
      await context.close()
      return took
    },
    close: () => simulator.close(),
  }
}

/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'

/** Opens a phone's screen in a tab of its own, and waits until the mini program runs. */
export const openScreen = async (browser: Browser, screen: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 375, height: 812 } })
  // tsx makes functions call this, also those that run in the page.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.goto(screen)
  await page.waitForFunction(() => 'phone' in window)
  return page
}

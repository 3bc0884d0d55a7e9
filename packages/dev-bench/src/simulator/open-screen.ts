/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core'

/** A phone's screen in a tab of its own, once the mini program runs. */
export const openScreen = async (browser: Browser, screen: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 375, height: 812 } })
  // tsx gives functions their names through this, also those that are sent to the page.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.goto(screen)
  await page.waitForFunction(() => 'phone' in window)
  return page
}

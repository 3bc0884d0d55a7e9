import { launchBrowser } from '@hongbao/dev-simulator'
import type { Browser } from 'playwright-core'

/** Measures with a browser, and closes it, also when measuring fails. */
export const withBrowser = async <T>(measure: (browser: Browser) => Promise<T>): Promise<T> => {
  const browser = await launchBrowser()
  try {
    return await measure(browser)
  } finally {
    await browser.close()
  }
}

import { findBrowser } from '@hongbao/dev-simulator'
import { type Browser, chromium } from 'playwright-core'

/** Where this machine's browser is. Throws, with what to do, where there is none. */
export const browserPath = (): string => {
  const path = findBrowser()
  if (!path) throw new Error('No Chrome, Chromium or Edge was found: set CHROME_PATH.')
  return path
}

/** Measures with a browser that is closed again, whatever comes of it. */
export const withBrowser = async <T>(measure: (browser: Browser) => Promise<T>): Promise<T> => {
  const browser = await chromium.launch({ executablePath: browserPath() })
  try {
    return await measure(browser)
  } finally {
    await browser.close()
  }
}

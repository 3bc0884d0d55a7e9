import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { deviceById } from '../phone/devices'
import { requireBrowser } from './find-browser'

/** The simulator's own browser, without a window, with the phone's screen in it. */
export interface OwnBrowser {
  /** A PNG of the screen, in base64. */
  screenshot(): Promise<string>
  resize(device: string): Promise<void>
  page: Page
  close(): Promise<void>
}

/** Chromium's own talk with the network, which a simulator has no use for. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
]

/** Pictures at twice the logical size: sharp enough to judge, small enough to keep. */
const SCALE = 2

/**
 * Opens a screen in a browser of its own. Playwright talks to it through a pipe, so the browser ends when this
 * process does, however it ends.
 */
export async function openOwnBrowser(url: string, log: (line: string) => void): Promise<OwnBrowser> {
  const { width, height } = deviceById('')
  const browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: QUIET,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: SCALE,
    hasTouch: true,
    isMobile: true,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') log(`[phone] ${message.text()}`)
  })
  page.on('pageerror', (error) => log(`[phone] ${error.message}`))
  await page.goto(url)
  return {
    page,
    screenshot: async () => (await page.screenshot({ type: 'png' })).toString('base64'),
    async resize(device) {
      const size = deviceById(device)
      await page.setViewportSize({ width: size.width, height: size.height })
    },
    close: () => browser.close(),
  }
}

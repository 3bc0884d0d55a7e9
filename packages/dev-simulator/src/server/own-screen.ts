import type { Browser, BrowserContext, Page } from 'playwright-core'
import { deviceById } from '../phone/devices'
import { drag, type Gesture } from './finger'
import { launchBrowser } from './launch-browser'

/** The simulator's own screen, in a browser without a window. */
export type OwnScreen = {
  /** A PNG of the screen, in base64, once the pictures on it are loaded. */
  screenshot(): Promise<string>
  /** Settles when the screen has the new size. */
  resize(device: string): Promise<void>
  /** A real touch: the browser finds out what is under the finger. */
  touch(gesture: Gesture): Promise<void>
  close(): Promise<void>
  /** Settles if the phone cannot start, with the sentence that says why. */
  readonly failed: Promise<string>
}

/** In the address of the simulator's own screen, so that automation prefers it to a person's page. */
const OWN_SCREEN = '/screen?still'

/** WeChat plays a video with `autoplay` by itself; a browser would wait for a person's tap. */
const PLAYING = ['--autoplay-policy=no-user-gesture-required']

/** The phone's time zone on every machine, so that a page shows the same times everywhere. */
const TIME_ZONE = 'Asia/Shanghai'

/** How the phone's page begins the sentence with which it ends its start. */
const COULD_NOT_START = 'The phone could not start:'

/** How long a picture of the screen waits for the pictures on it; ms. */
const PICTURES_MS = 5_000

/** Pictures are taken at twice the logical size: sharp enough to judge, small enough to keep. */
const SCALE = 2

/**
 * A browser for phone screens. It ends when this process does.
 * @throws {SimulatorError} when there is no browser on this machine
 */
export const launchPhoneBrowser = (): Promise<Browser> =>
  launchBrowser({ args: PLAYING, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false })

/** Opens a screen of the simulator at `url`: in `shared`, or in a browser of its own. */
export const openOwnScreen = async (
  url: string,
  log: (line: string) => void,
  shared?: Browser,
): Promise<OwnScreen> => {
  const browser = shared ?? (await launchPhoneBrowser())
  const context = await newPhoneContext(browser)
  const page = await context.newPage()
  logErrors(page, log)
  const failed = new Promise<string>((done) => {
    page.on('console', (message) => {
      if (message.text().startsWith(COULD_NOT_START)) done(message.text())
    })
  })
  await page.goto(new URL(OWN_SCREEN, url).href)
  const devtools = await context.newCDPSession(page)
  return {
    failed,
    touch: (gesture) => drag(devtools, gesture),
    screenshot: () => takePicture(page),
    async resize(device) {
      const { width, height } = deviceById(device)
      await page.setViewportSize({ width, height })
      // The browser sends `resize` with the first frame of the new size.
      await page.evaluate(() => new Promise(requestAnimationFrame))
    },
    close: () => (shared ? context : browser).close(),
  }
}

/** Whether a page at this address is a simulator's own screen. */
export const isOwnScreen = (address: string | undefined): boolean => address?.endsWith('?still') ?? false

const newPhoneContext = (browser: Browser): Promise<BrowserContext> => {
  const { width, height } = deviceById('')
  return browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: SCALE,
    hasTouch: true,
    isMobile: true,
    serviceWorkers: 'block',
    timezoneId: TIME_ZONE,
  })
}

const logErrors = (page: Page, log: (line: string) => void): void => {
  page.on('console', (message) => {
    if (message.type() === 'error') log(`[phone] ${message.text()}`)
  })
  page.on('pageerror', (error) => log(`[phone] ${error.message}`))
}

const takePicture = async (page: Page): Promise<string> => {
  const loaded = () => !document.querySelector('wx-image[data-loading]')
  await page.waitForFunction(loaded, undefined, { timeout: PICTURES_MS }).catch(() => undefined)
  return (await page.screenshot({ type: 'png' })).toString('base64')
}

import type { BrowserContext, CDPSession } from 'playwright-core'
import { deviceById } from '../phone/devices'
import { launchBrowser } from './launch-browser'

type Point = {
  readonly x: number
  readonly y: number
}

/** A finger that comes down on the glass, and goes up there or somewhere else; px of the screen. */
export type Gesture = {
  readonly from: Point
  readonly to?: Point
  /** How long a finger that does not move stays; ms. */
  readonly hold?: number
}

/** The simulator's own browser, without a window, with the phone's screen in it. */
export type OwnBrowser = {
  /** A PNG of the screen, in base64, once the pictures on it are there. */
  screenshot(): Promise<string>
  /** Settles when the screen has the new size. */
  resize(device: string): Promise<void>
  /** A real touch: the browser finds out what is under the finger. */
  touch(gesture: Gesture): Promise<void>
  close(): Promise<void>
}

/** WeChat plays by itself what asks for it, and automation's taps are no person's. */
const PLAYING = ['--autoplay-policy=no-user-gesture-required']

/** The phone's, whatever the machine's: what a page shows of times is the same everywhere. */
const TIME_ZONE = 'Asia/Shanghai'

/** A picture of the screen waits so long for those on it. */
const PICTURES_MS = 5_000

/** Pictures at twice the logical size: sharp enough to judge, small enough to keep. */
const SCALE = 2

/** Opens a screen in a browser of its own, which ends when this process does. */
export const openOwnBrowser = async (url: string, log: (line: string) => void): Promise<OwnBrowser> => {
  const { width, height } = deviceById('')
  const browser = await launchBrowser({
    args: PLAYING,
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
    timezoneId: TIME_ZONE,
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') log(`[phone] ${message.text()}`)
  })
  page.on('pageerror', (error) => log(`[phone] ${error.message}`))
  await page.goto(url)
  const devtools = await context.newCDPSession(page)
  return {
    touch: (gesture) => touch(devtools, gesture),
    async screenshot() {
      const shown = () => !document.querySelector('wx-image[data-loading]')
      await page.waitForFunction(shown, undefined, { timeout: PICTURES_MS }).catch(() => undefined)
      return (await page.screenshot({ type: 'png' })).toString('base64')
    },
    async resize(device) {
      const size = deviceById(device)
      await page.setViewportSize({ width: size.width, height: size.height })
      // The browser tells of a size with the frame that has it.
      await page.evaluate(() => new Promise(requestAnimationFrame))
    },
    close: () => browser.close(),
  }
}

/** So many moves make a drag, one a frame. */
const MOVES = 12
const FRAME_MS = 16
const REST_MS = 120

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

const touch = async (devtools: CDPSession, { from, to, hold = 0 }: Gesture): Promise<void> => {
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] })
  if (hold) await pause(hold)
  for (let move = 1; to && move <= MOVES; move++) {
    const share = move / MOVES
    const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] })
    await pause(FRAME_MS)
  }
  // A finger that rests before it goes up makes no fling, which would swallow the next tap.
  if (to) {
    await pause(REST_MS)
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [to] })
  }
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/// <reference lib="dom" />
import type { Browser } from 'playwright-core'
import { withBrowser } from '../browser'
import { takeRounds } from '../simulator/ratio'
import type { Opened, Openings } from './first-cover'

const SIZE = { width: 375, height: 812 }

type PhoneWindow = { shownAt?: number }

/** Looks at every frame, in the page, because playwright's own waiting looks less often. Counts from the navigation. */
const watchFrames = (selector: string): void => {
  const look = () => {
    requestAnimationFrame((time) => {
      if (document.querySelector(selector)) (window as PhoneWindow).shownAt = time
      else look()
    })
  }
  look()
}

/** Opens a phone that never had the mini program. Answers with the ms until the element appears. */
const open = async (browser: Browser, { screen, shown }: Opened): Promise<number> => {
  const context = await browser.newContext({ viewport: SIZE, deviceScaleFactor: 2 })
  const page = await context.newPage()
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(watchFrames, shown)
  await page.goto(screen)
  const shownAt = await page.waitForFunction(() => (window as PhoneWindow).shownAt)
  const took = Number(await shownAt.jsonValue())
  await context.close()
  return took
}

const { rounds, measured, baseline } = JSON.parse(process.argv[2] ?? '') as Openings

await withBrowser(async (browser) => {
  const taken = await takeRounds(rounds, async () => ({
    measured: await open(browser, measured),
    baseline: await open(browser, baseline),
  }))
  process.send?.(taken)
})
process.disconnect()

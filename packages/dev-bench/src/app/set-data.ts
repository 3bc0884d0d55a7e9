/// <reference lib="dom" />
import { startSimulator } from '@hongbao/dev-simulator'
import type { Browser } from 'playwright-core'
import { COVER_SHOWN } from './first-cover'

type Instance = { setData: (data: object, done?: () => void) => void }
type PhoneWindow = {
  phone: {
    wx: { reLaunch(options: { url: string }): Promise<unknown> }
    phone: { pages: { top(): { instance: Instance } } }
  }
  sent: number
}

/** Makes every page count the bytes it is sent, and goes to the first screen. Runs in the phone's page. */
const countFromNowOn = async (url: string): Promise<void> => {
  const here = window as unknown as PhoneWindow
  const { wx, phone } = here.phone
  here.sent = 0
  let owner = Object.getPrototypeOf(phone.pages.top().instance) as Instance
  while (!Object.hasOwn(owner, 'setData')) owner = Object.getPrototypeOf(owner)
  const { setData } = owner
  owner.setData = function (data, done) {
    here.sent += new TextEncoder().encode(JSON.stringify(data)).length
    setData.call(this, data, done)
  }
  await wx.reLaunch({ url })
}

/** Measures the bytes that the first screen is sent until it shows its first cover. */
export const measureSetData = async (browser: Browser, dist: string, cloud: string): Promise<number> => {
  const simulator = await startSimulator({ dist, port: 0, cloud })
  const page = await browser.newPage()
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.goto(new URL('/screen?still', simulator.url).href)
  await page.waitForSelector('.cover-card')
  await page.evaluate(countFromNowOn, '/pages/covers/index')
  await page.waitForSelector(COVER_SHOWN)
  const sent = await page.evaluate(() => (window as unknown as PhoneWindow).sent)
  await page.close()
  await simulator.close()
  return sent
}

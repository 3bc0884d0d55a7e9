import { type Browser, chromium } from 'playwright-core'
import { requireBrowser } from '../server/find-browser'
import { launchBrowser } from '../server/launch-browser'

let browser: Browser
let asPlaywright: Browser

beforeAll(async () => {
  const launched = await Promise.all([launchBrowser(), chromium.launch({ executablePath: requireBrowser() })])
  ;[browser, asPlaywright] = launched
}, 60_000)
afterAll(() => Promise.all([browser.close(), asPlaywright.close()]))

/** The features that a browser was told to turn off. Of a switch that is given twice the last counts. */
const turnedOff = async (of: Browser): Promise<string[]> => {
  const session = await of.newBrowserCDPSession()
  const { commandLine } = await session.send('SystemInfo.getInfo')
  return /.*--disable-features=(\S*)/s.exec(commandLine)?.[1]?.split(',') ?? []
}

describe('launchBrowser', () => {
  it('opens a browser that loads no pages for its address bar', async () => {
    await browser.newPage()
    const session = await browser.newBrowserCDPSession()
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] })
    expect(targetInfos.map(({ url }) => url).filter((url) => url.includes('omnibox'))).toEqual([])
  })

  it('turns off every feature that Playwright turns off', async () => {
    const usual = await turnedOff(asPlaywright)
    expect(usual).not.toEqual([])
    expect(await turnedOff(browser)).toEqual(expect.arrayContaining(usual))
  })
})

import type { Browser, CDPSession, Page } from 'playwright-core'
import type { Row } from '../bench'
import { openScreen } from './open-screen'

const WARM_UP = 20
const OPENS = 1000

type Counts = { readonly nodes: number; readonly jsEventListeners: number }

/** Counts nodes and listeners after 1,000 pages were opened and closed, against the count after the first twenty. */
export const measureLeaks = async (browser: Browser, screen: string): Promise<Row[]> => {
  const page = await openScreen(browser, screen)
  const devtools = await page.context().newCDPSession(page)
  await openPages(page, WARM_UP)
  const before = await count(devtools)
  await openPages(page, OPENS)
  const after = await count(devtools)
  await page.close()
  return (['nodes', 'jsEventListeners'] as const).map((kind) => ({
    what: `${kind === 'nodes' ? 'DOM nodes' : 'listeners'} after ${OPENS.toLocaleString('en')} more page opens`,
    measured: String(after[kind]),
    baseline: `${before[kind]} after ${WARM_UP}`,
    target: 'no more than before',
    held: after[kind] <= before[kind],
  }))
}

const openPages = (page: Page, times: number): Promise<void> =>
  page.evaluate(async (count) => {
    type Go = (options: object) => Promise<unknown>
    const { wx } = (window as unknown as { phone: { wx: { navigateTo: Go; navigateBack: Go } } }).phone
    const rest = () => new Promise((done) => setTimeout(done, 0))
    const urls = [
      '/pages/natives/natives',
      '/pages/detail/detail?id=1',
      '/pages/forms/forms',
      '/pages/deep/deep',
    ]
    for (let n = 0; n < count; n++) {
      await wx.navigateTo({ url: urls[n % urls.length] })
      await rest()
      await wx.navigateBack({})
      await rest()
    }
  }, times)

const count = async (devtools: CDPSession): Promise<Counts> => {
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage')
  return devtools.send('Memory.getDOMCounters')
}

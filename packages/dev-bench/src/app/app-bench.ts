import type { Browser } from 'playwright-core'
import type { Bench, DemoCloud, Product, Row } from '../bench'
import { withBrowser } from '../browser'
import { ratioRow, takeRounds } from '../simulator/ratio'
import { COVER_SHOWN, prepareOpening } from './first-cover'
import { mainPackageBytes } from './main-package'
import { measureSetData } from './set-data'

const ROUNDS = 15
const MOST_SET_DATA = 32 * 1_024
const MOST_MAIN_PACKAGE = 450_000

const bytesRow = (what: string, measured: number, baseline: string, most: number): Row => ({
  what,
  measured: `${measured.toLocaleString('en')} bytes`,
  baseline,
  target: `under ${most.toLocaleString('en')}`,
  held: measured < most,
})

const firstCover = async (browser: Browser, cloud: DemoCloud, dist: string, empty: string): Promise<Row> => {
  const app = await prepareOpening(browser, COVER_SHOWN, { dist, cloud: cloud.clientUrl })
  const nothing = await prepareOpening(browser, '.empty', { dist: empty })
  try {
    const rounds = await takeRounds(ROUNDS, async () => ({
      measured: await app.open(),
      baseline: await nothing.open(),
    }))
    return ratioRow('opened until the first cover is shown', 'an empty Taro page', rounds, 1.3)
  } finally {
    await app.close()
    await nothing.close()
  }
}

const measure = async (product: Product, browser: Browser, say: (line: string) => void): Promise<Row[]> => {
  const cloud = await product.openCloud()
  try {
    say('building the mini program as for production, and an empty Taro app')
    const dist = await product.buildMiniprogram(cloud.catalog)
    const empty = await product.buildEmptyApp()
    const emptySize = `${mainPackageBytes(empty).toLocaleString('en')} of an empty Taro app`
    say('opening both, in turns')
    return [
      await firstCover(browser, cloud, dist, empty),
      bytesRow(
        'setData until the first cover is shown',
        await measureSetData(browser, dist, cloud.clientUrl),
        '—',
        MOST_SET_DATA,
      ),
      bytesRow('main package', mainPackageBytes(product.miniprogram), emptySize, MOST_MAIN_PACKAGE),
    ]
  } finally {
    await cloud.close()
  }
}

/** How soon and how lightly the mini program shows its first cover. */
export const appBench: Bench = {
  description: 'phones with nothing kept, the mini program and an empty Taro page in turns; medians',
  run: (say, product) => withBrowser((browser) => measure(product, browser, say)),
}

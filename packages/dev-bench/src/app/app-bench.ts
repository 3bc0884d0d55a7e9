import { miniprogramDist } from '@hongbao/dev'
import type { Bench, Row } from '../bench'
import { withBrowser } from '../browser'
import { buildEmptyApp, buildMeasured } from '../product/product-builds'
import { openProductCloud, type ProductCloud } from '../product/product-cloud'
import { ratioRow } from '../simulator/ratio'
import { openingRounds } from './first-cover'
import { mainPackageBytes } from './main-package'
import { measureSetData } from './set-data'

const ROUNDS = 40
const MOST_SET_DATA = 32 * 1_024
const MOST_MAIN_PACKAGE = 450_000

const bytesRow = (what: string, measured: number, baseline: string, most: number): Row => ({
  what,
  measured: `${measured.toLocaleString('en')} bytes`,
  baseline,
  target: `under ${most.toLocaleString('en')}`,
  held: measured < most,
})

const firstCover = async (cloud: ProductCloud, dist: string, empty: string): Promise<Row> => {
  const rounds = await openingRounds(ROUNDS, { dist, cloud: cloud.clientUrl }, { dist: empty })
  return ratioRow('opened until the first cover is shown', 'an empty Taro page', rounds, 1.3)
}

const setDataRow = async (cloud: ProductCloud, dist: string): Promise<Row> => {
  const bytes = await withBrowser((browser) => measureSetData(browser, dist, cloud.clientUrl))
  return bytesRow('setData until the first cover is shown', bytes, '—', MOST_SET_DATA)
}

const measure = async (say: (line: string) => void): Promise<Row[]> => {
  const cloud = await openProductCloud()
  try {
    say('building the mini program as for production, and an empty Taro app')
    const dist = await buildMeasured(cloud.catalog)
    const empty = await buildEmptyApp()
    const emptySize = `${mainPackageBytes(empty).toLocaleString('en')} of an empty Taro app`
    say('opening both, in turns')
    return [
      await firstCover(cloud, dist, empty),
      await setDataRow(cloud, dist),
      bytesRow('main package', mainPackageBytes(miniprogramDist), emptySize, MOST_MAIN_PACKAGE),
    ]
  } finally {
    await cloud.close()
  }
}

/** Measures how soon the mini program shows its first cover, and how many bytes that takes. */
export const appBench: Bench = {
  description: 'phones with nothing kept, the mini program and an empty Taro page in turns; medians',
  run: measure,
}

import { join } from 'node:path'
import { startSimulator } from '@hongbao/dev-simulator'
import type { Bench, Row } from '../bench'
import { withBrowser } from '../browser'
import { measureLeaks } from './leaks'
import { measureReady } from './ready'
import { measureRows } from './rows'
import { measureTaps } from './taps'

/** The simulator's own small native mini program. */
const FIXTURE = join(import.meta.dirname, '../../../dev-simulator/fixtures/native')

/** Measures what the simulator costs, against a browser or a connection without it. */
export const simulatorBench: Bench = {
  description: 'a headless phone that runs a small native mini program; medians of rounds taken in turn',
  run: async (say) => {
    const rows: Row[] = []
    say('starting simulators, and browsers with an empty page')
    rows.push(await measureReady(FIXTURE))
    const simulator = await startSimulator({ dist: FIXTURE, port: 0, headless: true })
    try {
      say('tapping, and evaluating nothing')
      rows.push(await measureTaps(simulator.wsEndpoint))
    } finally {
      await simulator.close()
    }
    const served = await startSimulator({ dist: FIXTURE, port: 0 })
    try {
      await withBrowser(async (browser) => {
        const screen = new URL('/screen?still', served.url).href
        say('making 500 rows, through setData and by hand')
        rows.push(await measureRows(browser, screen))
        say('opening 1,000 pages')
        rows.push(...(await measureLeaks(browser, screen)))
      })
    } finally {
      await served.close()
    }
    return rows
  },
}

import { launchBrowser, startSimulator } from '@hongbao/dev-simulator'
import type { Row } from '../bench'
import { ratioRow, takeRounds, timed } from './ratio'

const ROUNDS = 7

/** Measures a simulator from its start to an answering phone, against a browser from its start to an empty page. */
export const measureReady = async (dist: string): Promise<Row> => {
  const rounds = await takeRounds(ROUNDS, async () => ({
    measured: await start(dist),
    baseline: await openEmptyPage(),
  }))
  return ratioRow('start until the first page is ready', 'launch until an empty page is open', rounds, 3)
}

const start = async (dist: string): Promise<number> => {
  let simulator: Awaited<ReturnType<typeof startSimulator>> | undefined
  const took = await timed(async () => {
    simulator = await startSimulator({ dist, port: 0, headless: true })
  })
  await simulator?.close()
  return took
}

const openEmptyPage = async (): Promise<number> => {
  let close = async () => {}
  const took = await timed(async () => {
    const browser = await launchBrowser()
    close = () => browser.close()
    const page = await browser.newPage()
    await page.goto('about:blank')
  })
  await close()
  return took
}

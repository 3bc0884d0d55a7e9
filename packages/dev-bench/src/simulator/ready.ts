import { startSimulator } from '@hongbao/dev-simulator'
import { chromium } from 'playwright-core'
import type { Row } from '../bench'
import { ratioRow, takeRounds, timed } from './ratio'

const ROUNDS = 7

/** From nothing to a phone that answers, against the same browser from nothing to an empty page. */
export const measureReady = async (dist: string, executablePath: string): Promise<Row> => {
  const rounds = await takeRounds(ROUNDS, async () => ({
    measured: await start(dist),
    baseline: await openEmptyPage(executablePath),
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

const openEmptyPage = async (executablePath: string): Promise<number> => {
  let close = async () => {}
  const took = await timed(async () => {
    const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] })
    close = () => browser.close()
    const page = await browser.newPage()
    await page.goto('about:blank')
  })
  await close()
  return took
}

import automator from 'miniprogram-automator'
import type { Row } from '../bench'
import { ratioRow, takeRounds, timed } from './ratio'

const ROUNDS = 200

/** Measures a tap whose handler calls setData, against a call that does nothing, over one connection. */
export const measureTaps = async (wsEndpoint: string): Promise<Row> => {
  const mini = await automator.connect({ wsEndpoint })
  try {
    const page = await mini.currentPage()
    const target = await page?.$('.free')
    if (!target) throw new Error('the fixture has nothing to tap')
    for (let n = 0; n < 20; n++) await target.tap()
    await page?.setData({ events: [] })
    const rounds = await takeRounds(ROUNDS, async () => ({
      measured: await timed(() => target.tap()),
      baseline: await timed(() => mini.evaluate(() => 0)),
    }))
    return ratioRow('round trip of a tap', 'evaluate(() => 0)', rounds, 5)
  } finally {
    mini.disconnect()
  }
}

import type { Browser } from 'playwright-core'
import type { Row } from '../bench'
import { openScreen } from './open-screen'
import { type Round, ratioRow } from './ratio'

const ROUNDS = 31
const ROWS = 500

/** The part of the screen's window that this file uses. */
type PhoneWindow = {
  phone: {
    wx: { reLaunch(options: { url: string }): Promise<unknown> }
    phone: { pages: { top(): { instance: { setData(data: object): void } } } }
  }
}

/** Measures 500 rows made through setData, against the same nodes made by plain DOM code; both with layout. */
export const measureRows = async (browser: Browser, screen: string): Promise<Row> => {
  const page = await openScreen(browser, screen)
  const rounds = await page.evaluate(measureInPage, { rounds: ROUNDS, count: ROWS })
  await page.close()
  return ratioRow(`${ROWS} rows made`, 'the same nodes by plain DOM code', rounds, 3)
}

/** Runs in the phone's page. */
const measureInPage = async ({ rounds, count }: { rounds: number; count: number }): Promise<Round[]> => {
  const { wx, phone } = (window as unknown as PhoneWindow).phone
  await wx.reLaunch({ url: '/pages/rows/rows' })
  const { instance } = phone.pages.top()
  const list = document.querySelector('.rows') as HTMLElement
  const make = (round: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `${round}-${n}`, name: `row ${n}`, count: n }))
  const clock = (run: () => void) => {
    const before = performance.now()
    run()
    list.getBoundingClientRect()
    return performance.now() - before
  }
  const span = (name: string, text: string) => {
    const element = document.createElement('wx-text')
    element.className = name
    element.append(document.createTextNode(text))
    return element
  }
  const byHand = (rows: ReturnType<typeof make>) => {
    for (const { name, count } of rows) {
      const row = document.createElement('wx-view')
      row.className = 'row'
      row.append(span('name', name), span('count', String(count)))
      list.append(row)
    }
  }
  const results: { measured: number; baseline: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const rows = make(round)
    const measured = clock(() => instance.setData({ rows }))
    const made = list.innerHTML
    instance.setData({ rows: [] })
    const baseline = clock(() => byHand(rows))
    if (list.innerHTML !== made) throw new Error(`not the same nodes: ${made.slice(0, 200)}`)
    list.replaceChildren()
    instance.setData({ rows: [] })
    results.push({ measured, baseline })
    await new Promise((done) => setTimeout(done, 0))
  }
  return results
}

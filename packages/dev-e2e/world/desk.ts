import { consoleDist, startConsole } from '@hongbao/dev'
import { launchBrowser } from '@hongbao/dev-simulator'
import type { Phone } from './phone'

type Browser = Awaited<ReturnType<typeof launchBrowser>>
export type DeskPage = Awaited<ReturnType<Browser['newPage']>>

/** The operators' console in a real browser. */
export type Desk = {
  readonly page: DeskPage
  /** What the page's scripts threw, and what the page's security policy stopped. */
  readonly faults: () => readonly string[]
  readonly close: () => Promise<void>
}

const DESK = { width: 1280, height: 860 }

/** Serves the built console for a cloud, and opens it. */
export const openDesk = async (cloudUrl: string): Promise<Desk> => {
  const server = await startConsole({ dist: consoleDist, port: 0, cloud: cloudUrl })
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: DESK, locale: 'zh-CN' })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${error}`))
  page.on('console', (message) => {
    // The cloud failed one request: the page says so, or asks again. A file that is missing is still a fault.
    const isCloudsOwn = /^Failed to load resource: .*status of 5\d\d/.test(message.text())
    if (message.type() === 'error' && !isCloudsOwn) faults.push(message.text())
  })
  await page.goto(server.url)
  return {
    page,
    faults: () => faults,
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}

/** The phone's operator scans a code; the camera is mocked, as automation of a real phone does it. */
export const scan = async (phone: Phone, code: string): Promise<void> => {
  await phone.open('/operate/desk/index')
  await phone.answer('scanCode', { errMsg: 'scanCode:ok', result: code })
  await phone.tap('.duty-scan')
}

/** Signs a console's page in with the phone: scans its code and taps the number that it shows. */
export const signIn = async (phone: Phone, { page }: Desk): Promise<void> => {
  const code = (await page.textContent('.copy-line__text')) ?? ''
  const number = Number(await page.textContent('#match'))
  await scan(phone, code)
  await phone.tap(`.code-number--${number}`)
  await page.waitForSelector('.navigation__me')
}

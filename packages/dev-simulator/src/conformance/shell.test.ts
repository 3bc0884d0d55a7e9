import { join } from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { launchBrowser } from '../server/launch-browser'
import { openSimulator } from './open-fixture'

const dist = join(import.meta.dirname, '../../fixtures/native')
let simulator: Awaited<ReturnType<typeof openSimulator>>
let browser: Browser
let page: Page
let phone: FrameLocator

beforeAll(async () => {
  simulator = await openSimulator({ dist })
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1200, height: 1000 } })
}, 60_000)
beforeEach(async () => {
  await page.goto(simulator.url)
  phone = page.frameLocator('iframe')
  await phone.locator('.title').waitFor()
})
afterEach(() => page.evaluate(() => localStorage.clear()))
afterAll(async () => {
  await browser.close()
  await simulator.close()
})

const choose = (name: string) => page.getByRole('button', { name, exact: true }).click()

/** Holds back the next request that matches, until `letGo` is called. */
const holdBack = async (pattern: string) => {
  let letGo = () => {}
  const going = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const asked = page.waitForRequest(pattern)
  await page.route(pattern, (route) => going.then(() => route.continue()), { times: 1 })
  return { asked, letGo }
}

/** Sends a request of the mini program. Answers its errMsg and how long it took. */
const request = async (): Promise<{ said: string; ms: number }> => {
  const answer = await page.frames()[1]?.evaluate(async (url) => {
    type Request = (options: { url: string }) => Promise<{ errMsg: string }>
    const { wx } = (window as unknown as { phone: { wx: { request: Request } } }).phone
    const began = performance.now()
    const { errMsg } = await wx.request({ url }).catch((error) => error)
    return { said: errMsg, ms: performance.now() - began }
  }, simulator.url)
  return answer ?? { said: 'no phone', ms: 0 }
}
const title = () => phone.locator('phone-nav-bar h1').last()

describe('the page around the phone', () => {
  it('hands the phone to another person', async () => {
    await choose('陈默')
    await page.getByRole('button', { name: '陈默', pressed: true }).waitFor()
    await phone.locator('.title').waitFor()
  })

  it('shows the phone as another device', async () => {
    await choose('430×932')
    expect((await page.locator('iframe').boundingBox())?.width).toBe(430)
  })

  it('switches the phone to the dark theme', async () => {
    await choose('深色')
    await phone.locator('html[data-theme="dark"]').waitFor({ state: 'attached' })
  })

  it('changes language and font size, and restarts the mini program with them', async () => {
    await choose('English')
    await page.getByRole('button', { name: 'English', pressed: true }).waitFor()
    await choose('23')
    await page.getByRole('button', { name: '23', pressed: true }).waitFor()
    await phone.locator('.title').waitFor()
    expect(
      JSON.parse((await page.evaluate(() => localStorage.getItem('phone.settings'))) ?? ''),
    ).toMatchObject({
      language: 'en',
      fontSize: 23,
    })
  })

  it('applies a choice that was made while the mini program was starting', async () => {
    const { asked, letGo } = await holdBack('**/api/start')
    await choose('English')
    await asked
    await choose('23')
    letGo()
    await page.getByRole('button', { name: '23', pressed: true }).waitFor()
    await page.getByRole('button', { name: 'English', pressed: true }).waitFor()
  })

  it('keeps the focus on its button when the mini program restarts', async () => {
    const { asked, letGo } = await holdBack('**/api/start')
    await page.getByRole('button', { name: 'English', exact: true }).focus()
    await page.keyboard.press('Enter')
    await asked
    letGo()
    await page.getByRole('button', { name: 'English', pressed: true }).waitFor()
    await phone.locator('.title').waitFor()
    expect(await page.locator(':focus').textContent()).toBe('English')
  })

  it('slows the mini program’s requests to the speed of 3G', async () => {
    expect(await request()).toMatchObject({ said: 'request:ok' })
    await choose('3G')
    const { said, ms } = await request()
    expect(said).toBe('request:ok')
    expect(ms).toBeGreaterThanOrEqual(400)
  })

  it('cuts the mini program off the network', async () => {
    await choose('离线')
    expect(await request()).toMatchObject({ said: 'request:fail network is not connected' })
  })

  it('shows what the mini program writes to the console', async () => {
    await phone.locator('.throws').scrollIntoViewIfNeeded()
    await phone.locator('.throws').click()
    await page.getByText('thrown on purpose').waitFor()
  })

  it('shows where in the build an error was thrown', async () => {
    await phone.locator('.throws').scrollIntoViewIfNeeded()
    await phone.locator('.throws').click()
    await page.getByText(/pages\/home\/home\.js:\d+/).waitFor()
  })

  it('shows the mini program’s storage and deletes a key', async () => {
    await page.frames()[1]?.evaluate(() => {
      const { wx } = (
        window as unknown as { phone: { wx: { setStorageSync(key: string, data: unknown): void } } }
      ).phone
      wx.setStorageSync('fruit', 'pear')
    })
    await choose('storage')
    await page.getByText('"pear"').waitFor()
    await page.getByRole('button', { name: 'delete fruit' }).click()
    await page.getByText('"pear"').waitFor({ state: 'detached' })
  })

  it('goes back when the escape key is pressed', async () => {
    await phone.locator('.link, .title').first().waitFor()
    await page.frames()[1]?.evaluate(() => {
      const { wx } = (window as unknown as { phone: { wx: { navigateTo(o: object): void } } }).phone
      wx.navigateTo({ url: '/pages/detail/detail?id=1' })
    })
    await phone.locator('wx-page[data-page="pages/detail/detail"]').waitFor()
    await page.locator('main').click({ position: { x: 4, y: 400 } })
    await page.keyboard.press('Escape')
    await phone.locator('wx-page[data-page="pages/detail/detail"]').waitFor({ state: 'detached' })
  })

  it('restarts the mini program', async () => {
    await page.frames()[1]?.evaluate(() => Object.assign(window, { kept: true }))
    await choose('重启 Restart')
    await page.waitForFunction(() => {
      const inner = document.querySelector('iframe')?.contentWindow as (Window & { kept?: boolean }) | null
      return inner !== null && inner?.kept === undefined
    })
    await phone.locator('.title').waitFor()
  })
})

describe('the phone in a person’s hands', () => {
  it('takes a mouse click as a tap', async () => {
    await phone.getByRole('tab', { name: 'Tab' }).last().click()
    await phone.locator('.tab').filter({ visible: true }).waitFor()
  })

  it('takes the enter key as a tap on the focused element', async () => {
    await phone.locator('.throws').focus()
    await page.keyboard.press('Enter')
    await page.getByText('thrown on purpose').waitFor()
  })

  it('sends confirm when enter is pressed in a field', async () => {
    await page.frames()[1]?.evaluate(() => {
      const { wx } = (window as unknown as { phone: { wx: { reLaunch(o: object): void } } }).phone
      wx.reLaunch({ url: '/pages/forms/forms' })
    })
    await phone.locator('.name input').fill('Lin')
    await page.keyboard.press('Enter')
    const seen = () =>
      page.frames()[1]?.evaluate(() => {
        type Top = { instance: { data: { seen: { type: string; detail: object }[] } } }
        const { phone } = window as unknown as { phone: { phone: { pages: { top(): Top } } } }
        return phone.phone.pages.top().instance.data.seen.map(({ type }) => type)
      })
    expect(await seen()).toContain('confirm')
  })

  it('shows the page’s title in the navigation bar', async () => {
    expect(await title().textContent()).toBe('Fixture')
  })

  it('opens WeChat’s menu from the capsule, and closes it with the escape key', async () => {
    await phone
      .getByRole('button', { name: /menu|更多/i })
      .first()
      .click()
    await phone.getByText('发送给朋友').waitFor()
    await page.keyboard.press('Escape')
    await phone.getByText('发送给朋友').waitFor({ state: 'detached' })
  })
})

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Panels } from './page/panels'
import { startTestCloud, type TestCloud, writeFunctions } from './testing/test-cloud'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/opt/google/chrome/chrome',
]

/** `CHROME_PATH` first, then what is on the path or where it is usually put. */
const findBrowser = (): string | undefined => {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [process.env.CHROME_PATH ?? '', ...onPath, ...PLACES].find(
    (path) => path !== '' && isExecutable(path),
  )
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const CTOKEN = 'ctoken-that-nobody-sees'

const functionsDir = writeFunctions({
  greets: { code: `exports.main = async () => { console.log('hello from greets ${CTOKEN}'); return 1 }` },
})

const panels: Panels = [
  {
    kind: 'chart',
    title: 'Books lent',
    collection: 'days',
    time: { path: 'day', unitMs: 86_400_000 },
    lines: [
      { title: 'in all', path: 'shops.*.lent' },
      { title: 'new at', path: 'shops.*.lent', each: true, change: true },
    ],
  },
  {
    kind: 'chart',
    title: 'Books returned',
    collection: 'returns',
    time: { path: 'day', unitMs: 86_400_000 },
    lines: [{ title: 'in all', path: 'returned' }],
  },
  {
    kind: 'table',
    title: 'Troubles',
    collection: 'troubles',
    order: 'at',
    columns: [
      { title: 'what', path: 'what' },
      { title: 'at', path: 'at', as: 'time' },
    ],
  },
]

const days = [10, 25].map((lent, n) => ({
  _id: `d${n}`,
  day: 20_000 + n,
  shops: { a: { lent }, b: { lent: 2 } },
}))

const executablePath = findBrowser()

const described = executablePath ? describe : describe.skip

described('the page in a browser', () => {
  let test: TestCloud
  let browser: Browser
  let page: Page
  const problems: string[] = []

  beforeAll(async () => {
    test = await startTestCloud({ functionsDir, panels, wechat: { covers: [{ ctoken: CTOKEN }] } })
    const db = test.sdk.database()
    await db.createCollection('books')
    await db.collection('books').add({
      data: [
        { _id: 'b1', title: 'One <b>bold</b>' },
        { _id: 'b2', title: 'Two' },
      ],
    })
    for (const name of ['days', 'returns', 'troubles']) await db.createCollection(name)
    await db.collection('days').add({ data: days })
    await db.collection('troubles').add({ data: { what: 'A book <i>burns</i>', at: 1_800_000_000_000 } })
    await test.sdk.callFunction({ name: 'greets', data: {} })
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    await page.goto(test.cloud.url)
  })

  afterAll(async () => {
    await browser?.close()
    await test.stop()
  })

  const open = (view: string) => page.getByRole('link', { name: view }).click()

  it('shows markup in documents as text', async () => {
    await open('database')
    await page.getByText('One <b>bold</b>').first().waitFor()
  })

  it('shows a new document without a reload', async () => {
    await test.sdk.database().createCollection('later')
    await page.getByText('later').first().waitFor()
  })

  it('shows what a function printed, without the secret in it', async () => {
    await open('functions')
    await page.getByText('greets').first().waitFor()
    await open('logs')
    await page.getByText('hello from greets').first().waitFor()
    expect(await page.content()).not.toContain(CTOKEN)
  })

  it('links each run of a function to what that run logged', async () => {
    await open('functions')
    await page.getByRole('link', { name: /ms$/ }).first().click()
    await page.getByText('hello from greets').first().waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('draws a chart of the product’s documents, with a line for each name', async () => {
    await open('figures')
    const chart = page.locator('.card', { hasText: 'Books lent' })
    await chart.locator('canvas').waitFor()
    const legend = await chart.locator('.u-legend').textContent()
    for (const name of ['in all', 'new at a', 'new at b']) expect(legend).toContain(name)
    expect((await chart.locator('canvas').boundingBox())?.width).toBeGreaterThan(300)
  })

  it('says that a chart has no data yet, and draws no axes for it', async () => {
    const chart = page.locator('.card', { hasText: 'Books returned' })
    await chart.getByText('Nothing yet').waitFor()
    expect(await chart.locator('canvas').count()).toBe(0)
  })

  it('shows markup in a table of the product’s documents as text', async () => {
    await page.getByText('A book <i>burns</i>').waitFor()
    await page.getByRole('cell', { name: /2027/ }).waitFor()
  })

  it('logs no error to the browser’s console', () => {
    expect(problems).toEqual([])
  })
})

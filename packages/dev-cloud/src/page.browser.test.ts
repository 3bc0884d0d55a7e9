import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { startTestCloud, type TestCloud, writeFunctions } from './testing/test-cloud'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/opt/google/chrome/chrome',
]

/** `CHROME_PATH` first, then what is on the path or where it is usually put. */
function findBrowser(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [process.env.CHROME_PATH ?? '', ...onPath, ...PLACES].find(
    (path) => path !== '' && isExecutable(path),
  )
}

function isExecutable(path: string): boolean {
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

const executablePath = findBrowser()

const described = executablePath ? describe : describe.skip

described('the page in a browser', () => {
  let test: TestCloud
  let browser: Browser
  let page: Page
  const problems: string[] = []

  beforeAll(async () => {
    test = await startTestCloud({ functionsDir, wechat: { covers: [{ ctoken: CTOKEN }] } })
    const db = test.sdk.database()
    await db.createCollection('books')
    await db.collection('books').add({
      data: [
        { _id: 'b1', title: 'One <b>bold</b>' },
        { _id: 'b2', title: 'Two' },
      ],
    })
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

  it('shows documents as text, whatever they hold', async () => {
    await open('database')
    await page.getByText('One <b>bold</b>').first().waitFor()
  })

  it('shows a document that was added since, without a reload', async () => {
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

  it('leads from a run of a function to what that run logged', async () => {
    await open('functions')
    await page.getByRole('link', { name: /ms$/ }).first().click()
    await page.getByText('hello from greets').first().waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('has no error in its console', () => {
    expect(problems).toEqual([])
  })
})

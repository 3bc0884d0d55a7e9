import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '../server/launch-browser'
import { type AutomatorPage, type Fixture, openFixture } from './open-fixture'

/** The names of WeChat's own logic layer, and no others. */
const PLATFORM =
  `App Page Component Behavior getApp getCurrentPages wx console global globalThis require module exports
setTimeout clearTimeout setInterval clearInterval`.split(/\s+/)
const LANGUAGE =
  `Object Function Array Number String Boolean Symbol Date Promise RegExp Error TypeError RangeError
SyntaxError EvalError ReferenceError URIError AggregateError Math JSON Map Set WeakMap WeakSet WeakRef
FinalizationRegistry Proxy Reflect ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array
Int32Array Uint32Array Float32Array Float64Array BigInt BigInt64Array BigUint64Array Intl NaN Infinity isNaN isFinite
parseInt parseFloat encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape`.split(/\s+/)
const ALLOWED = [...PLATFORM, ...LANGUAGE].sort()

/** Every name that this machine's browser has on its global object. */
const browserNames = async (url: string): Promise<string[]> => {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.goto(new URL('/screen?still', url).href)
  await page.waitForFunction(() => 'phone' in window)
  const names = await page.evaluate(() => {
    const found: string[] = []
    let owner: object | null = window
    while (owner && owner !== Object.prototype) {
      found.push(...Object.getOwnPropertyNames(owner))
      owner = Object.getPrototypeOf(owner)
    }
    return found.filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'undefined')
  })
  await browser.close()
  return names
}

/** The script of a page that tells which of these names it sees, and which its global object has. */
const looksFor = (names: string[]): string => `
const top = 'a name of the browser is free to be taken'
Page({
  top: () => top,
  seen: () => [${names.map((name) => `typeof ${name} === 'undefined' ? '' : '${name}'`)}].filter(Boolean),
  onGlobal: () => Object.getOwnPropertyNames(globalThis),
  found: () => [Function('return this')() === global, ${"(() => { try { return new Function('return 1')() } catch (e) { return e.name } })()"}],
})
`

const dist = mkdtempSync(join(tmpdir(), 'globals-'))
let fixture: Fixture
let page: AutomatorPage
beforeAll(async () => {
  cpSync(join(import.meta.dirname, '../../fixtures/lost'), dist, { recursive: true })
  const before = await openFixture({ dist })
  const names = new Set([...(await browserNames(before.url)), ...ALLOWED, 'process', 'eval'])
  await before.close()
  expect(names.size).toBeGreaterThan(500)
  writeFileSync(join(dist, 'pages/here/here.js'), looksFor([...names]))
  fixture = await openFixture({ dist })
  page = (await fixture.mini.currentPage()) as AutomatorPage
}, 60_000)
afterAll(async () => {
  await fixture.close()
  rmSync(dist, { recursive: true })
})

describe('logic code', () => {
  it('sees only the names of the language and of WeChat', async () => {
    expect(((await page.callMethod('seen')) as string[]).sort()).toEqual([...ALLOWED, 'top'].sort())
  })

  it('finds the same names on its global object, except those of its file', async () => {
    const own = ['require', 'module', 'exports']
    const names = (await page.callMethod('onGlobal')) as string[]
    expect(names.filter((name) => name !== 'undefined').sort()).toEqual(
      ALLOWED.filter((name) => !own.includes(name)),
    )
  })

  it('may declare a name that the browser has too', async () => {
    expect(await page.callMethod('top')).toBe('a name of the browser is free to be taken')
  })

  it("gets its global object from Function('return this'), and an error for other text", async () => {
    expect(await page.callMethod('found')).toEqual([true, 'EvalError'])
  })
})

describe('a function that automation sends', () => {
  it('sees the same names as logic code', async () => {
    const seen = await fixture.mini.evaluate(() => [
      typeof window,
      typeof document,
      typeof wx,
      typeof require,
    ])
    expect(seen).toEqual(['undefined', 'undefined', 'object', 'function'])
  })
})

declare const wx: object

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sharedFixture, until } from './open-fixture'

/** `wx` where `evaluate` runs: in the phone. */
declare const wx: Record<string, (options: object | string) => never>

/** A program with a page for each rule of WeChat's that public mini programs rest on. */
const FILES: Readonly<Record<string, string>> = {
  'app.json': JSON.stringify({
    pages: ['first', 'names', 'forms', 'scripts', 'handlers', 'thrown', 'drawn'].map(
      (page) => `pages/${page}/${page}`,
    ),
    resolveAlias: { '@parts/*': 'parts/*' },
  }),
  'app.js': 'App({})',
  'pages/first/first.wxml': '<view class="v">first</view>',
  'pages/first/first.js': "import { word } from '../../parts/word'\nPage({ data: { word } })",
  'pages/first/first.wxss': "@import './more.wxss'\n\n.v { color: rgb(255, 0, 0) }",
  'pages/first/more.wxss': '.v { font-weight: bold }',
  'parts/word.js': "export const word = 'module'",
  'pages/names/names.json': JSON.stringify({
    usingComponents: { kit: 'kit', folder: './part', short: '@parts/short', named: '/parts/named' },
  }),
  'pages/names/names.wxml': '<kit/><folder/><short/><named dataset="{{1}}"/><view class="v">{{v}}</view>',
  'pages/names/names.js':
    "Page({ data: { v: '' }, async onLoad() { const later = await require.async('@parts/word'); this.setData({ v: require('left') + later.word }) } })",
  'miniprogram_npm/left/index.js': "module.exports = 'left'",
  'miniprogram_npm/kit/index.json': '{"component":true}',
  'miniprogram_npm/kit/index.wxml': '<text>kit</text>',
  'miniprogram_npm/kit/index.js': 'Component({})',
  'pages/names/part/index.json': '{"component":true}',
  'pages/names/part/index.wxml': '<text>folder</text>',
  'pages/names/part/index.js': 'Component({})',
  'parts/short.json': '{"component":true}',
  'parts/short.wxml': '<text>short</text>',
  'parts/short.js': 'Component({})',
  'parts/named.json': '{"component":true}',
  'parts/named.wxml': '<text>named {{dataset}}</text>',
  'parts/named.js': "Component({ properties: { dataset: null, n: { type: Number, observer: 'gone' } } })",
  'pages/forms/forms.json': '{"usingComponents":{"field":"/parts/field"}}',
  'pages/forms/forms.wxml':
    '<form bindsubmit="sent"><field id="f" name="x" value="1"/><button class="b" form-type="submit"/></form><view class="v">{{v}}</view>',
  'pages/forms/forms.js':
    "Page({ data: { v: '' }, sent(e) { this.setData({ v: JSON.stringify(e.detail.value) + this.selectComponent('#f').mine }) } })",
  'parts/field.json': '{"component":true}',
  'parts/field.wxml': '<input name="hidden" value="2"/>',
  'parts/field.js':
    "Component({ behaviors: ['wx://form-field', 'wx://component-export', 'wx://proxy-scroll-view'], export() { return { mine: 'exported' } } })",
  'pages/scripts/scripts.wxml':
    '<wxs module="m" src="./m.wxs"/><view class="t" bindtap="{{m.tap}}" change:p="{{m.prop}}" p="{{1}}">{{m.word}} {{v}}</view>',
  'pages/scripts/m.wxs':
    "var b = require('./b.wxs')\nmodule.exports = { word: b.word, prop: function (n, o, owner, own) { own.getState().n = n }, tap: function (e, owner) { e.instance.setStyle({ color: 'red' }); owner.callMethod('got', e.instance.getState().n) } }",
  'pages/scripts/b.wxs': "module.exports = { word: 'wxs'.replace(getRegExp('\\w', 'g'), 'x') }",
  'pages/scripts/scripts.js': "Page({ data: { v: '' }, got(n) { this.setData({ v: 'state ' + n }) } })",
  'pages/handlers/handlers.wxml': '<view class="a" bindtap="{{h}}">{{v}}</view>',
  'pages/handlers/handlers.js':
    "Page({ data: { h: 'later', v: '' }, onLoad() { this.later = () => this.setData({ v: 'called' }); const { alone } = this; alone() }, alone() { this.kept = true } })",
  'pages/thrown/thrown.wxml': '<view>never</view>',
  'pages/thrown/thrown.js': "throw new Error('this page is broken')",
  'pages/drawn/drawn.wxml': '<canvas canvas-id="c" style="width:20px;height:20px"/>',
  'pages/drawn/drawn.js': 'Page({})',
}

const writeProgram = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'program-'))
  for (const [file, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  return folder
}

const dist = writeProgram()
const fixture = sharedFixture({ dist })
afterAll(() => rmSync(dist, { recursive: true, force: true }))

const textOf = async (selector: string): Promise<string> =>
  (await (await (await fixture.mini.currentPage())?.$(selector))?.text()) ?? ''
const open = (page: string) => fixture.goTo(`/pages/${page}/${page}`)

describe('a program with what public programs rest on', () => {
  it('runs ES modules, and an @import without its semicolon leaves the next rule whole', async () => {
    const page = await open('first')
    expect(await page.data('word')).toBe('module')
    expect(await (await page.$('.v'))?.style('color')).toBe('rgb(255, 0, 0)')
  })

  it('finds components and modules in packages, folders and aliases', async () => {
    await open('names')
    await until(
      () => textOf('.v'),
      (text) => text === 'leftmodule',
    )
    const { problems } = await fixture.get<{ problems: { message: string }[] }>('/api/state')
    expect(problems.filter(({ message }) => message.includes('is not found'))).toEqual([])
  })

  it('sends the values of components that are form fields, and none from inside of others', async () => {
    const page = await open('forms')
    await (await page.$('.b'))?.tap()
    expect(await until(() => textOf('.v'), Boolean)).toBe('{"x":"1"}exported')
  })

  it('runs WXS by its own rules, with all of its nodes', async () => {
    const page = await open('scripts')
    await (await page.$('.t'))?.tap()
    expect(
      await until(
        () => textOf('.t'),
        (text) => text.includes('state'),
      ),
    ).toBe('xxx state 1')
    expect(await (await page.$('.t'))?.style('color')).toBe('rgb(255, 0, 0)')
  })

  it('calls handlers that are put on a page at run time, and methods that have lost their page', async () => {
    const page = await open('handlers')
    await (await page.$('.a'))?.tap()
    expect(await until(() => textOf('.a'), Boolean)).toBe('called')
  })

  it('opens a blank page for a script that throws, and the next page after it', async () => {
    expect((await open('thrown')).path).toBe('pages/thrown/thrown')
    expect((await open('first')).path).toBe('pages/first/first')
  })

  it('draws with the first canvas API and reads its pixels', async () => {
    await open('drawn')
    const pixel = await fixture.mini.evaluate(
      () =>
        new Promise((done) => {
          const pen = wx.createCanvasContext?.('c') as never as Record<string, (...args: unknown[]) => void>
          pen.setFillStyle?.('#00ff00')
          pen.fillRect?.(0, 0, 20, 20)
          const area = { canvasId: 'c', x: 1, y: 1, width: 1, height: 1 }
          pen.draw?.(false, () =>
            wx.canvasGetImageData?.({ ...area, success: ({ data }: { data: number[] }) => done([...data]) }),
          )
        }),
    )
    expect(pixel).toEqual([0, 255, 0, 255])
  })
})

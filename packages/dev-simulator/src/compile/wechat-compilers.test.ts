import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileApp } from './compile-app'
import { askWechatCompilers, missingWechatCompilers } from './wechat-compilers'

let dist: string
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'refused-'))
})
afterEach(() => rmSync(dist, { recursive: true }))

const ask = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text)
  return askWechatCompilers(dist, Object.keys(files))
}

// These are what miniprogram-compiler 0.2.3 itself prints.
const refused: [string, Record<string, string>, object][] = [
  [
    'an end tag of another element',
    { 'a.wxml': '<view>\n<text></view>' },
    { file: 'a.wxml', line: 2, column: 9 },
  ],
  ['a tag that never ends', { 'a.wxml': '<view>\n\n<view' }, { file: 'a.wxml', line: 3 }],
  ['a broken expression', { 'a.wxml': '<view>\n{{a b}}</view>' }, { file: 'a.wxml', line: 1 }],
  ['wx:else without wx:if', { 'a.wxml': '<view wx:else/>' }, { file: 'a.wxml', line: 1 }],
  [
    'a script that is missing',
    { 'a.wxml': '<view/>\n<wxs src="./none.wxs" module="m"/>' },
    { file: 'a.wxml', line: 2, message: expect.stringContaining('none.wxs not found') },
  ],
  [
    'a broken inline script',
    { 'a.wxml': '<wxs module="m">\nvar a = ;\n</wxs>' },
    { file: 'a.wxml', line: 2 },
  ],
  ['a rule that never ends', { 'a.wxss': '.a {\n color: red' }, { file: 'a.wxss', line: 2 }],
  ['a brace too many', { 'a.wxss': '.a {}\n.b {}}' }, { file: 'a.wxss', line: 2 }],
  ['an escaped class', { 'a.wxss': '.a\\:b {}' }, { file: 'a.wxss', line: 1, column: 3 }],
]

const onTheirPlatforms = missingWechatCompilers() ? describe.skip : describe

onTheirPlatforms('WeChat’s wcc and wcsc', () => {
  it.each(refused)('refuse %s and tell its place', (_, files, problem) => {
    expect(ask(files)).toEqual([expect.objectContaining({ level: 'error', ...problem })])
  })

  it('accept files without mistakes', () => {
    const files = { 'a.wxml': '<view wx:if="{{a}}">{{a}}</view>', 'a.wxss': '.a { width: 1rpx }' }
    expect(ask(files)).toEqual([])
  })

  it('report a mistake that other compilers would report too, and only once', () => {
    writeFileSync(join(dist, 'app.json'), '{"pages":["a"]}')
    writeFileSync(join(dist, 'a.js'), 'Page({})')
    writeFileSync(join(dist, 'a.wxml'), '<view>\n<text></view>')
    expect(compileApp(dist).problems).toEqual([
      {
        level: 'error',
        file: 'a.wxml',
        line: 2,
        column: 9,
        message: expect.stringMatching(/^wcc: expect end-tag/),
      },
    ])
  })
})

describe('missingWechatCompilers', () => {
  it('names the platform that WeChat’s compilers are not made for', () => {
    expect(missingWechatCompilers('linux-arm64')).toContain('skipped: they are not made for linux-arm64')
  })
})

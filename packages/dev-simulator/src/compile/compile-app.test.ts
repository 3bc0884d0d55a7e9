import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { compileApp } from './compile-app'
import { CompileError } from './compile-error'

let dist: string
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'build-'))
})
afterEach(() => rmSync(dist, { recursive: true }))

const write = (files: Record<string, string>) => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    writeFileSync(join(dist, file), text)
  }
}
const small = {
  'app.json': '{ "pages": ["pages/a/a"], "subPackages": [{ "root": "sub/", "pages": ["b/b"] }] }',
  'app.js': 'App({})',
  'pages/a/a.json': '{}',
  'pages/a/a.wxml': '<view />',
  'pages/a/a.js': 'Page({})',
  'pages/a/a.wxss': '.a { width: 10rpx }',
  'sub/b/b.json': '{}',
  'sub/b/b.wxml': '<view />',
  'sub/b/b.js': 'Page({})',
}

describe('a build', () => {
  it('without an app.json is refused with what to do', () => {
    expect(() => compileApp(dist)).toThrow(CompileError)
  })

  it('lists pages of subpackages with the others', () => {
    write(small)
    expect(compileApp(dist).app.pages).toEqual(['pages/a/a', 'sub/b/b'])
  })

  it('that is sound has no problems', () => {
    write(small)
    expect(compileApp(dist).problems).toEqual([])
  })

  it('gets another revision when a file changes', () => {
    write(small)
    const before = compileApp(dist).revision
    write({ 'pages/a/a.wxss': '.a { width: 11rpx }' })
    expect(compileApp(dist).revision).not.toBe(before)
  })
})

describe('a problem', () => {
  it.each([
    ['in a template', { 'pages/a/a.wxml': '<view>\n  <text></view>' }, 'pages/a/a.wxml', 2],
    ['in a stylesheet', { 'pages/a/a.wxss': '.a {}\n}' }, 'pages/a/a.wxss', 2],
    ['in a page’s JSON', { 'pages/a/a.json': '{\n  "a": 1,\n}' }, 'pages/a/a.json', 3],
  ])('%s has its file and line', (_, files, file, line) => {
    write({ ...small, ...files })
    expect(compileApp(dist).problems).toContainEqual(expect.objectContaining({ level: 'error', file, line }))
  })

  it('of a page that is missing names the page', () => {
    write({ ...small, 'app.json': '{ "pages": ["pages/none/none"] }' })
    expect(compileApp(dist).problems[0]?.message).toBe(
      'page pages/none/none is listed, but its files are missing',
    )
  })

  it('of an import that is missing names the file', () => {
    write({ ...small, 'pages/a/a.wxss': '@import "./none.wxss";' })
    expect(compileApp(dist).problems[0]?.message).toBe('pages/a/none.wxss is imported but not in the build')
  })
})

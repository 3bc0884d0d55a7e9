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

describe('compileApp', () => {
  it('refuses a build without an app.json', () => {
    expect(() => compileApp(dist)).toThrow(CompileError)
  })

  it('lists the pages of subpackages with the pages of the main package', () => {
    write(small)
    expect(compileApp(dist).app.pages).toEqual(['pages/a/a', 'sub/b/b'])
  })

  it('finds no problems in a build without mistakes', () => {
    write(small)
    expect(compileApp(dist).problems).toEqual([])
  })

  it('gives another revision when a file of the build changes', () => {
    write(small)
    const before = compileApp(dist).revision
    write({ 'pages/a/a.wxss': '.a { width: 11rpx }' })
    expect(compileApp(dist).revision).not.toBe(before)
  })
})

describe('a problem of compileApp', () => {
  it.each([
    ['in a template', { 'pages/a/a.wxml': '<view>\n  <text></view>' }, 'pages/a/a.wxml', 2],
    ['in a stylesheet', { 'pages/a/a.wxss': '.a {}\n}' }, 'pages/a/a.wxss', 2],
    ['in a page’s JSON', { 'pages/a/a.json': '{\n  "a": 1,\n}' }, 'pages/a/a.json', 3],
  ])('has the file and the line of a mistake %s', (_, files, file, line) => {
    write({ ...small, ...files })
    expect(compileApp(dist).problems).toContainEqual(expect.objectContaining({ level: 'error', file, line }))
  })

  it('names a page of app.json whose files are missing', () => {
    write({ ...small, 'app.json': '{ "pages": ["pages/none/none"] }' })
    expect(compileApp(dist).problems[0]?.message).toBe(
      'page pages/none/none is listed, but its files are missing',
    )
  })

  it('names an imported stylesheet that is missing', () => {
    write({ ...small, 'pages/a/a.wxss': '@import "./none.wxss";' })
    expect(compileApp(dist).problems[0]?.message).toBe('pages/a/none.wxss is imported but not in the build')
  })
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { checkUpload } from './check-upload'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'function-'))
  mkdirSync(join(folder, 'src'))
  for (const name of ['index.js', 'config.json', 'package.json']) writeFileSync(join(folder, name), '{}')
})
afterEach(() => rmSync(folder, { recursive: true }))

const requiring = (...paths: string[]): Metafile => {
  const imports = paths.map((path) => ({ path, kind: 'require-call' as const, external: true }))
  return { inputs: {}, outputs: { 'index.js': { bytes: 1, inputs: {}, imports, exports: [] } } }
}

describe('the folder of a built cloud function', () => {
  it('is accepted with a bundle that requires only Node’s own modules', () => {
    expect(() => checkUpload(folder, requiring('crypto', 'node:fs'))).not.toThrow()
  })

  it('is refused with anything beside sources, bundle, config.json and package.json', () => {
    mkdirSync(join(folder, 'node_modules'))
    expect(() => checkUpload(folder, requiring())).toThrow('would upload node_modules')
  })

  it('is refused when its bundle requires an installed package', () => {
    expect(() => checkUpload(folder, requiring('wx-server-sdk'))).toThrow('lacks wx-server-sdk')
  })

  it('is refused when its package.json would install what the bundle contains', () => {
    writeFileSync(join(folder, 'package.json'), '{"dependencies": {"wx-server-sdk": "4.0.2"}}')
    expect(() => checkUpload(folder, requiring())).toThrow('has dependencies')
  })
})

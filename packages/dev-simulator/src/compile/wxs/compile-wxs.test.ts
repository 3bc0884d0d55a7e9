import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { locateWechatCompiler, missingWechatCompilers } from '../wechat-compilers'
import { compileWxs } from './compile-wxs'
import { WXS_RUNTIME } from './runtime'
import { WXS_CASES } from './testing/cases'

/** What a WXS source exports, or the kind of its error, by our compiler. */
const ours = (source: string): unknown => {
  const result = compileWxs(source, () => null)
  if (!result.ok) return 'refused'
  const program = `${WXS_RUNTIME};(function(){var module={exports:{}},exports=module.exports,
try_=function(f){try{return f()}catch(e){return e.name}};
return try_(function(){${result.code}\n;return JSON.stringify(module.exports)})})()`
  return runInNewContext(program) ?? 'nothing'
}

/** The same by WeChat's wcc. Names of members have a prefix in its output. */
const wechats = (sources: readonly string[]): unknown[] => {
  const folder = mkdtempSync(join(tmpdir(), 'wxs-'))
  return sources.map((source, index) => {
    const file = `./c${index}.wxs`
    writeFileSync(join(folder, file), source)
    const { status, stdout } = spawnSync(locateWechatCompiler('wcc'), ['-d', file], {
      cwd: folder,
      encoding: 'utf8',
    })
    if (status !== 0) return 'refused'
    return runWcc(stdout)
  })
}

const runWcc = (output: string): unknown => {
  const prelude = output.slice(output.indexOf('wh=$gwh();'), output.indexOf('function _af('))
  const hosts = output.slice(output.indexOf('function $gwh()'), output.indexOf('wh=$gwh();'))
  const script = /function np_0\(\)\{[\s\S]*?return nv_module\.nv_exports;\}/.exec(output)?.[0]
  const program = `var window={},__WXML_GLOBAL__={};${hosts}${prelude};${script};
(function(){try{return JSON.stringify($gdc(np_0()))}catch(e){return e.name}})()`
  return runInNewContext(program) ?? 'nothing'
}

describe('WXS', () => {
  const cases = Object.entries(WXS_CASES)

  it.each(cases)('%s is %j', (source, expected) => {
    expect(ours(`module.exports = ${source}`)).toBe(expected)
  })

  const withWcc = missingWechatCompilers() ? it.skip : it

  withWcc('WeChat answers the same in every case', () => {
    const answers = wechats(cases.map(([source]) => `module.exports = ${source}`))
    expect(Object.fromEntries(cases.map(([source], index) => [source, answers[index]]))).toEqual(WXS_CASES)
  })
})

import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Problem } from './compiled-app'
import { makeExecutable } from './make-executable'

/** The folders of miniprogram-compiler by platform. Each holds WeChat's own wcc and wcsc, for x86-64 alone. */
const FOLDERS: Record<string, string> = { 'linux-x64': 'linux', 'darwin-x64': 'mac', 'win32-x64': 'windows' }

/** `FILE:LINE:COLUMN: what` of wcc, and `ERR: FILE(LINE:COLUMN): what` of wcsc; both count from 1. */
const WCC_FINDING = /^(?:\.\/)?(.+?\.\w+):(\d+):(\d+):\s*(.+)$/m
const WCSC_FINDING = /^(?:ERR: )?(?:\.\/)?(.+?\.wxss)\((\d+):(\d+)\):\s*([\s\S]+?)\n\nerror file count/m

/** Why WeChat's compilers cannot be asked on this machine, or null where they can. */
export const missingWechatCompilers = (
  platform: string = `${process.platform}-${process.arch}`,
): string | null => {
  if (FOLDERS[platform]) return null
  return `WeChat's wcc and wcsc are skipped: they are not made for ${platform}. Broken markup is found by glass-easel's compiler alone.`
}

/** The mistakes that WeChat's own compilers find in a build. Each compiler stops at the first file that it refuses. */
export const askWechatCompilers = (dist: string, files: string[]): Problem[] => {
  if (missingWechatCompilers()) return []
  // wcc finds files that are imported from the root of the build only if paths begin with ./.
  const named = (pattern: RegExp) => files.filter((file) => pattern.test(file)).map((file) => `./${file}`)
  const markup = named(/\.(wxml|wxs)$/)
  const styles = named(/\.wxss$/)
  return [
    ...(markup.length ? run('wcc', ['-d', ...markup], dist, WCC_FINDING) : []),
    ...(styles.length ? run('wcsc', styles, dist, WCSC_FINDING) : []),
  ]
}

const run = (name: 'wcc' | 'wcsc', args: string[], cwd: string, finding: RegExp): Problem[] => {
  const { status, stderr, error } = spawnSync(locateWechatCompiler(name), args, {
    cwd,
    maxBuffer: Number.POSITIVE_INFINITY,
  })
  if (error)
    return [{ level: 'warning', file: 'app.json', message: `${name} cannot be run: ${error.message}` }]
  const [, file, line, column, message] = finding.exec(String(stderr)) ?? []
  if (status === 0 || !file) return []
  const place = { file, line: Number(line), column: Number(column) }
  return [{ level: 'error', ...place, message: `${name}: ${message?.replaceAll('\n', '\\n')}` }]
}

/** Where one of WeChat's compilers is on this machine. */
export const locateWechatCompiler = (name: string): string => {
  const root = dirname(createRequire(import.meta.filename).resolve('miniprogram-compiler/package.json'))
  const folder = FOLDERS[`${process.platform}-${process.arch}`] ?? ''
  const path = join(root, 'bin', folder, process.platform === 'win32' ? `${name}.exe` : name)
  // The package is published without the right to run them.
  makeExecutable(path)
  return path
}

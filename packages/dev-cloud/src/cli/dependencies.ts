import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { UsageError } from '../cloud-error'

/** A function whose `package.json` names packages that are not installed. */
export type Incomplete = {
  readonly folder: string
  readonly name: string
  readonly missing: readonly string[]
}

/** The functions of a folder that lack packages. A `package.json` that cannot be read is left to npm. */
export const incompleteFunctions = (functionsDir: string): Incomplete[] => {
  if (!existsSync(functionsDir)) return []
  return readdirSync(functionsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => {
      const folder = join(functionsDir, name)
      return { folder, name, missing: dependenciesOf(folder).filter((one) => !isInstalled(folder, one)) }
    })
    .filter(({ missing }) => missing.length > 0)
}

const dependenciesOf = (folder: string): string[] => {
  try {
    return Object.keys(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies ?? {})
  } catch {
    return []
  }
}

/** As Node looks for a package: in this folder, then in those around it. */
const isInstalled = (folder: string, name: string): boolean =>
  existsSync(join(folder, 'node_modules', name)) ||
  (dirname(folder) !== folder && isInstalled(dirname(folder), name))

/**
 * Asks whether to install, where there is somebody to ask. Without a terminal the answer is yes, as for `npx` itself.
 */
export const mayInstall = async (incomplete: readonly Incomplete[]): Promise<boolean> => {
  const list = incomplete.map(({ name, missing }) => `  ${name}: ${missing.join(', ')}`).join('\n')
  console.error(`These functions lack packages:\n${list}`)
  if (!process.stdin.isTTY) return true
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question('Install them with npm? [Y/n] ')
  terminal.close()
  return !/^n/i.test(answer.trim())
}

/** Installs one after the other. Throws `UsageError` that names the function whose packages npm could not install. */
export const install = async (incomplete: readonly Incomplete[]): Promise<void> => {
  for (const { folder, name } of incomplete) {
    console.error(`installing the packages of ${name}`)
    const code = await npmInstall(folder)
    if (code !== 0)
      throw new UsageError(
        `npm could not install the packages of ${name} (exit code ${code}); see its message above.`,
      )
  }
}

/** What `npx` sets for itself must not reach npm, or it would install into the wrong place. */
const KEPT = /^npm_config_(registry|cache|proxy|https_proxy|noproxy|userconfig|cafile|strict_ssl)$/

const npmInstall = (folder: string): Promise<number> =>
  new Promise((resolve) => {
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') || KEPT.test(name)),
    )
    const words = [
      'install',
      '--omit=dev',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--no-save',
      '--loglevel=error',
    ]
    const isWindows = process.platform === 'win32'
    const npm = spawn(isWindows ? 'npm.cmd' : 'npm', words, {
      cwd: folder,
      env,
      shell: isWindows,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    npm.once('error', () => resolve(127))
    npm.once('exit', (code) => resolve(code ?? 1))
  })

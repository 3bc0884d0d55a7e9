import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { miniprogramDevDist, miniprogramDir } from '../paths'
import { runProcess } from '../run-process'
import { PlainError } from '../say-plainly'

/** The production build; the package's own script checks that it stands and how large it is. */
export const buildMiniprogram = (): Promise<void> =>
  runProcess('npm', ['run', '--silent', 'build'], { cwd: miniprogramDir, quiet: true })

const taro = join(miniprogramDir, 'node_modules/@tarojs/cli/bin/taro')
const BUILD = [taro, 'build', '--type', 'weapp']

/** Another app than the one that people get: what the package's configuration reads of the environment. */
export type Variant = {
  /** A folder of the package. */
  readonly source?: string
  /** Where it is built to. */
  readonly output: string
  /** Where the published catalog is, as a build for production is told. */
  readonly catalog?: string
}

const environmentOf = ({ source, output, catalog }: Variant): NodeJS.ProcessEnv => ({
  TARO_APP_OUTPUT: output,
  ...(source && { TARO_APP_SOURCE: source }),
  ...(catalog && { TARO_APP_CATALOG_ADDRESS: catalog }),
})

/** A production build of another app; answers with its folder. */
export const buildVariant = async (variant: Variant): Promise<string> => {
  rmSync(join(miniprogramDir, variant.output), { recursive: true, force: true })
  const env = { ...process.env, NODE_ENV: 'production', ...environmentOf(variant) }
  await runProcess(process.execPath, BUILD, { cwd: miniprogramDir, quiet: true, env })
  return join(miniprogramDir, variant.output)
}

/** Builds, then again at each change, until the child is killed. Resolves when the first build stands. */
export const watchMiniprogram = (variant?: Variant): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...BUILD, '--watch'], {
      cwd: miniprogramDir,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(variant && environmentOf(variant)) },
    })
    const built = variant ? join(miniprogramDir, variant.output) : miniprogramDevDist
    let output = ''
    const onOutput = (chunk: Buffer) => {
      output += chunk.toString()
      if (/Watching|监听文件修改中|Compiled successfully|编译成功/.test(output)) resolve(child)
    }
    child.stdout.on('data', onOutput)
    child.stderr.on('data', onOutput)
    child.on('exit', () => {
      if (existsSync(join(built, 'app.json'))) return
      reject(new PlainError(`The mini program could not be built:\n${output}`))
    })
  })

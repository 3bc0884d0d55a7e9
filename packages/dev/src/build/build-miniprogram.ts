import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { miniprogramDevDist, miniprogramDir } from '../paths'
import { runProcess } from '../run-process'
import { PlainError } from '../say-plainly'

/** The production build; the package's own script checks that it stands and how large it is. */
export const buildMiniprogram = (): Promise<void> =>
  runProcess('npm', ['run', '--silent', 'build'], { cwd: miniprogramDir, quiet: true })

const taro = join(miniprogramDir, 'node_modules/@tarojs/cli/bin/taro')

/** Builds, then again at each change, until the child is killed. Resolves when the first build stands. */
export const watchMiniprogram = (): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [taro, 'build', '--type', 'weapp', '--watch'], {
      cwd: miniprogramDir,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const onOutput = (chunk: Buffer) => {
      output += chunk.toString()
      if (/Watching|监听文件修改中|Compiled successfully|编译成功/.test(output)) resolve(child)
    }
    child.stdout.on('data', onOutput)
    child.stderr.on('data', onOutput)
    child.on('exit', () => {
      if (existsSync(join(miniprogramDevDist, 'app.json'))) return
      reject(new PlainError(`The mini program could not be built:\n${output}`))
    })
  })

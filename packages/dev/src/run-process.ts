import { spawn } from 'node:child_process'
import { PlainError } from './say-plainly'

type Options = {
  readonly cwd?: string
  readonly quiet?: boolean
  readonly env?: NodeJS.ProcessEnv
  readonly shell?: boolean
}

/** Runs a program to its end. Throws a PlainError when it fails; with `quiet` its output is shown only then. */
export const runProcess = (command: string, args: readonly string[], options: Options = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    const output: Buffer[] = []
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      shell: options.shell,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('error', (error) => reject(new PlainError(`${command} could not be started: ${error.message}`)))
    child.on('exit', (code) => {
      if (code === 0) return resolve()
      process.stderr.write(Buffer.concat(output))
      reject(new PlainError(`${[command, ...args].join(' ')} failed (exit ${code ?? 'by a signal'}).`))
    })
  })

/**
 * Runs npm or npx. On Windows they are batch files, which Node 20.12.2 and later start through a shell only
 * (CVE-2024-27980), so no argument may hold a space or a sign with a meaning in a shell.
 */
const runBatch = (command: string, args: readonly string[], options?: Options): Promise<void> =>
  process.platform === 'win32'
    ? runProcess([command, ...args].join(' '), [], { ...options, shell: true })
    : runProcess(command, args, options)

export const runNpm = (args: readonly string[], options?: Options): Promise<void> =>
  runBatch('npm', args, options)

export const runNpx = (args: readonly string[], options?: Options): Promise<void> =>
  runBatch('npx', args, options)

/** Runs a JavaScript program with this Node. */
export const runNode = (args: readonly string[], options?: Options): Promise<void> =>
  runProcess(process.execPath, args, options)

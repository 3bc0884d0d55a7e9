import { spawn } from 'node:child_process'
import { PlainError } from './say-plainly'

type Options = { readonly cwd?: string; readonly quiet?: boolean; readonly env?: NodeJS.ProcessEnv }

/**
 * Runs a program to its end; a PlainError if it fails. With `quiet` its output is shown only then.
 */
export const runProcess = (command: string, args: readonly string[], options: Options = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    const output: Buffer[] = []
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
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

import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type Started = {
  readonly child: ChildProcess
  /** What the process printed after its name. */
  readonly url: string
  stop(): Promise<void>
}

// A signal alone ends a process without its `exit` listeners, and its children would run on.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

/** Runs a TypeScript file in a process of its own; `flags` are Node's. It is ready when it prints a line `NAME URL`. */
export const startProcess = async (
  file: string,
  name: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<Started> => {
  const child = spawn(process.execPath, [...flags, '--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  child.once('exit', () => process.off('exit', killWithUs))
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith(`${name} `)) continue
    child.stdout.resume()
    return { child, url: line.slice(name.length).trim(), stop: () => end(child, 'SIGTERM') }
  }
  throw new Error(`${file} ended before it was ready`)
}

/** Signals a process and waits until it ends. */
export const end = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })

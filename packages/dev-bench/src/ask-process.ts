import { fork } from 'node:child_process'

/**
 * What a TypeScript file, run in a process of its own, sends first; typed by whoever knows the file. Its errors are
 * printed. Rejects when it ends without a word.
 * @param environment beside this process's own
 */
export const askProcess = <Answer>(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const child = fork(file, args, {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.once('message', (answer: Answer) => resolve(answer))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it answered`)))
  })
